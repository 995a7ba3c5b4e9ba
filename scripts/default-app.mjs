import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the official Electron does with `electron <folder>`, in the least lines. It is an ES module on purpose: Electron holds
 * back `ready` until an ES entry has settled, and ours must register its scheme and switch the sandbox on before `ready`.
 */
const main = `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (!folder) {
  process.stderr.write('Say which app: electron <folder>\\n')
  app.exit(1)
} else {
  const path = resolve(folder)
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version ?? '0.0.0')
  app.setAppPath(path)
  await import(pathToFileURL(join(path, manifest.main ?? 'index.js')).href)
}
`

export function writeDefaultApp(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'main.js'), main)
}
