import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** `--data DIR --bank DIR --resources DIR --port N`, the same for both entries. */
export type BackendArguments = { data: string; bank: string; page: string; port: number }

/**
 * @param here folder of the built entry; the page and the bank lie beside it unless told otherwise
 * @throws RangeError a sentence for whoever typed the port
 */
export function readArguments(argv: readonly string[], here: string): BackendArguments {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      data: { type: 'string' },
      bank: { type: 'string' },
      resources: { type: 'string' },
      port: { type: 'string' },
    },
  })
  const text = (value: string | boolean | undefined, otherwise: string) =>
    typeof value === 'string' && value !== '' ? resolve(value) : otherwise
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(
      `--port ${String(values.port)} 不是端口，请写 0 到 65535 的整数。/ is no port; say a whole number from 0 to 65535.`,
    )
  return {
    data: text(values.data, standardDataFolder(process.platform, process.env)),
    bank: text(values.bank, resolve(here, '../../question-bank')),
    page: resolve(here, '../renderer'),
    port,
  }
}

/** Where the window keeps its records as well: started either way, one PC has one set of them. */
export function standardDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const profiles: Partial<Record<NodeJS.Platform, string>> = {
    win32: env.APPDATA ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  }
  return join(profiles[platform] ?? (env.XDG_CONFIG_HOME || join(home, '.config')), 'weekly-drill', 'data')
}
