// npm start: what the machine lacks, the build, the window. Without a display the same app opens in a browser instead.
import './node-version.mjs'

const { root, run } = await import('./child.mjs')
const { build } = await import('./build.mjs')
const { prepareMachine } = await import('./prepare-machine.mjs')
const { environmentFor, resolveElectron } = await import('./electron-runtime.mjs')
const { rootSwitches } = await import('./root-switches.mjs')
const { hasDisplay } = await import('./display.mjs')
const { serve } = await import('./serve.mjs')

const args = process.argv.slice(2)

try {
  process.exit(hasDisplay() ? await openWindow() : await openServer())
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function openWindow() {
  if (!(await prepareMachine('window'))) return 1
  if (!(await build())) return 1
  const runtime = await resolveElectron()
  const { code } = await run(runtime.executablePath, [...rootSwitches(), root, ...args], {
    env: environmentFor(runtime),
  })
  return code
}

async function openServer() {
  console.log('There is no display here, so no window can open: serving the same app to browsers instead.')
  return serve(args)
}
