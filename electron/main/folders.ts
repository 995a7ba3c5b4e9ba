import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `data` holds the records; `window` is Chromium's profile, which also holds the lock of the single instance. */
export type Folders = { data: string; window: string }

/**
 * The instance lock belongs to a profile, and what must not be opened twice is the data. So a data folder named on the command
 * line brings its own profile inside it, and links are resolved: two names of one folder are one lock.
 *
 * A folder that cannot be used is no reason to fail here: the window opens on the standard profile, and its page says what the
 * backend found.
 */
export function chooseFolders(argv: readonly string[], defaultProfile: string): Folders {
  const standard = join(defaultProfile, 'data')
  const named = valueOf(argv, 'data')
  if (named === undefined) return { data: made(standard) ?? standard, window: defaultProfile }
  const data = made(resolve(named))
  if (data === null) return { data: resolve(named), window: defaultProfile }
  return data === real(standard)
    ? { data, window: defaultProfile }
    : { data, window: made(join(data, 'window')) ?? defaultProfile }
}

/** Accepts `--data DIR` and `--data=DIR`. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find(argument => argument.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const index = argv.indexOf(`--${name}`)
  return index < 0 ? undefined : argv[index + 1]
}

function made(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return realpathSync(folder)
  } catch {
    return null
  }
}

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
