import type { App } from 'electron'

/**
 * Puts every process of Chromium's into its sandbox; must be called before `ready`. Not as root from the source tree, where the
 * launcher had to switch the sandbox off: this call takes that switch away again from the child processes only, and they end at
 * once ("Running as root … is not supported"). Each window asks for its sandbox besides (window.ts), so what a page and its
 * preload can reach is the same there. An installed app has no exception: started as root it does not run.
 */
export function sandboxEverything(app: App, uid: number | undefined): void {
  if (app.isPackaged || uid !== 0) app.enableSandbox()
}
