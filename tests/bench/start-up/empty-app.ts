import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const EMPTY_CONTROL = 'button'

/** The least that can be called a window: what Electron itself takes on this machine. */
export function writeEmptyApp(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.js' }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>empty</title><button>OK</button>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
if (process.platform === 'linux' && !require('node:fs').existsSync('/dev/dri')) app.disableHardwareAcceleration()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
`,
  )
}
