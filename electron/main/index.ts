import { join } from 'node:path'
import { app } from 'electron'
import { debuggingSwitchesIn } from './debugging-switches.ts'
import { chooseFolders } from './folders.ts'
import { chooseGraphics } from './graphics.ts'
import { switchErrandsOff } from './network.ts'
import { declarePageScheme } from './page-protocol.ts'
import { sandboxEverything } from './sandbox.ts'
import { runShell } from './shell.ts'

/** Composition root, first half: what must be settled before Electron is ready. */
const refused = app.isPackaged ? debuggingSwitchesIn(process.argv) : []

if (refused.length > 0) {
  process.stderr.write(`Not started: ${refused.join(' ')}\n`)
  app.exit(1)
} else {
  sandboxEverything(app, process.getuid?.())
  chooseGraphics(app, process.platform)
  switchErrandsOff(app)
  declarePageScheme()
  const folders = chooseFolders(process.argv, app.getPath('userData'))
  app.setPath('userData', folders.window)
  if (app.requestSingleInstanceLock()) {
    void runShell(folders, join(import.meta.dirname, '..'))
  } else {
    // The first instance brings its window forward; this one has opened nothing.
    app.exit(0)
  }
}
