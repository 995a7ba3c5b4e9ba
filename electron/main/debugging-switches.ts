/**
 * Switches that hand the app to whoever starts it: a debugger reads every answer key, a proxy or an extension sees the traffic.
 * Fuses close Node's own; Chromium's have no fuse, so an installed app refuses to start with any of them.
 */
const refused = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-brk-node',
  'inspect-wait',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'disable-web-security',
  'ignore-certificate-errors',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'no-zygote',
  'single-process',
]

/** Chromium takes `-x`, `--x` and, on Windows, `/x`, in any case, with or without a value. Node takes `_` for `-`. */
export function debuggingSwitchesIn(argv: readonly string[]): string[] {
  return argv.slice(1).filter(argument => {
    const name = /^(?:--?|\/)([\w-]+)(?:=|$)/u.exec(argument)?.[1]
    return name !== undefined && refused.includes(name.toLowerCase().replaceAll('_', '-'))
  })
}
