// npm run dev: the window with hot reload. Changes of the page appear at once; changes of electron/ restart the window.
import './node-version.mjs'

const { runTool } = await import('./child.mjs')
const { forgetBuild } = await import('./build.mjs')
const { prepareMachine } = await import('./prepare-machine.mjs')
const { environmentFor, resolveElectron } = await import('./electron-runtime.mjs')
const { rootSwitches } = await import('./root-switches.mjs')
const { hasDisplay } = await import('./display.mjs')

if (!hasDisplay()) {
  console.error(
    'Development needs a display for its window. Without one, "npm run serve" shows the app in a browser.',
  )
  process.exit(1)
}
try {
  process.exit(await develop(process.argv.slice(2)))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function develop(args) {
  if (!(await prepareMachine('window'))) return 1
  const runtime = await resolveElectron()
  // The development build lies in out/ too, unminified and without a page.
  forgetBuild()
  const { code } = await runTool('electron-vite', ['dev', '--watch', '--', ...rootSwitches(), ...args], {
    env: { ...environmentFor(runtime), ELECTRON_EXEC_PATH: runtime.executablePath },
  })
  return code
}
