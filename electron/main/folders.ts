import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `data` holds the records; `window` is Chromium's profile, which also holds the lock of the single instance. */
export type Folders = { data: string; window: string }

/**
 * The instance lock belongs to a profile, and what must not be opened twice is the data. So a data folder named on the command
 * line brings its own profile inside it, and links are resolved: two names of one folder are one lock.
 */
export function chooseFolders(argv: readonly string[], defaultProfile: string): Folders {
  const standard = join(defaultProfile, 'data')
  const named = valueOf(argv, 'data')
  if (named === undefined) return { data: made(standard), window: defaultProfile }
  const data = made(resolve(named))
  return data === real(standard)
    ? { data, window: defaultProfile }
    : { data, window: made(join(data, 'window')) }
}

/** Accepts `--data DIR` and `--data=DIR`. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find(argument => argument.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const index = argv.indexOf(`--${name}`)
  return index < 0 ? undefined : argv[index + 1]
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return realpathSync(folder)
}

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
