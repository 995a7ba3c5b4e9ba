/**
 * Chromium refuses to start as root unless its sandbox is off. Containers and build machines are root, so the launchers of this
 * folder and the window tests add the switch there, and only there. The product itself never carries it.
 */
export function rootSwitches({ log = console.log } = {}) {
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  if (isRoot) log("Running as root: Chromium's sandbox is off in this run. As an ordinary user it is on.")
  return isRoot ? ['--no-sandbox'] : []
}
