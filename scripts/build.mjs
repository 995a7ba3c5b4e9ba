// Builds out/ with electron-vite, unless nothing has changed since the last build. `--force` builds anyway.
import './node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { root, runTool } = await import('./child.mjs')
const { withLock } = await import('./lock.mjs')

const inputs = [
  'electron',
  'renderer',
  'resources/locales',
  'question-bank',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
]
const stamp = join(root, 'out', '.inputs')

/** @returns {Promise<boolean>} whether out/ is now what the sources say */
export async function build({ force = false, log = console.log } = {}) {
  // Two builds at once would each empty the other's folder.
  return withLock('build', async () => {
    const before = fingerprint()
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) {
      log('The build is up to date.')
      return true
    }
    const started = Date.now()
    forgetBuild()
    const { code, text } = await runTool('electron-vite', ['build', '--logLevel', 'warn'], {
      output: 'collect',
    })
    if (code !== 0) {
      log(text.trim())
      log('The build failed.')
      return false
    }
    await compileBank()
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stamp, before)
    log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
    return true
  })
}

/** A bank with a fault is left to the app, which names the fault where its user can read it. */
async function compileBank() {
  const { readBank } = await import('../electron/importing/bank/read-bank.ts')
  const { compileBank: compiled } = await import('../electron/importing/bank/compiled-bank.ts')
  const reading = await readBank(join(root, 'question-bank'))
  if (reading.ok) writeFileSync(join(root, 'out', 'main', 'bank.json'), compiled(reading.bank))
}

/** After something else has written to out/ (the development server does), the next build must not be skipped. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

/** Names, sizes and times of all inputs: a time alone would miss a deleted file and an older one that was checked out. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(input => filesIn(input))) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .toSorted()
    .flatMap(name => filesIn(`${path}/${name}`))
}

if (process.argv[1] === import.meta.filename) {
  process.exit((await build({ force: process.argv.includes('--force') })) ? 0 : 1)
}
