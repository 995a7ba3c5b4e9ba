// Linux needs a few system libraries before Electron can open a window. What is missing is installed where that is possible
// without asking (root on Debian or its relatives), else named in one line to copy.
import './node-version.mjs'

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
const { run } = await import('./child.mjs')

/** Evidence is the file itself, not a package: that holds on every Linux. Newer Debians call some packages …t64. */
const windowNeeds = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2', 'libasound2t64'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'] },
  { font: 'zh-cn', packages: ['fonts-noto-cjk'] },
]

const testNeeds = [
  ...windowNeeds,
  { program: 'xvfb-run', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
  { program: 'chromium', packages: ['chromium'] },
]

/**
 * @param {'window' | 'tests'} purpose
 * @param {{ log?: (line: string) => void, look?: () => object, installer?: object }} [machine] this one, unless a test names another
 */
export async function prepareMachine(
  purpose,
  { log = console.log, look = lookAtMachine, installer = aptInstaller() } = {},
) {
  if (process.platform !== 'linux') return true
  const needs = purpose === 'tests' ? testNeeds : windowNeeds
  const missing = needsMissing(needs, look())
  if (missing.length === 0) return true
  if (!installer.isThere) {
    log(`Missing on this machine (names as on Debian): ${missing.map(need => need.packages[0]).join(' ')}`)
    return false
  }
  const names = missing.map(installer.nameOf).join(' ')
  if (!installer.mayInstall) {
    log(`Some system packages are missing. Run: sudo apt-get install -y ${names}`)
    return false
  }
  log(`Installing system packages: ${names} …`)
  await installer.install(missing)
  const still = needsMissing(needs, look())
  if (still.length > 0) log(`Could not install: ${still.map(installer.nameOf).join(' ')}`)
  return still.length === 0
}

/** Debian's own, and whether this user may use it without being asked for a password. */
function aptInstaller() {
  return { isThere: inPath('apt-get'), mayInstall: process.getuid?.() === 0, nameOf: debianName, install }
}

export function needsMissing(needs, machine = lookAtMachine()) {
  return needs.filter(need => {
    if (need.library) return !machine.libraries.has(need.library)
    if (need.font) return !machine.hasChineseFont()
    return !machine.hasProgram(need.program)
  })
}

function lookAtMachine() {
  return { libraries: knownLibraries(), hasChineseFont, hasProgram: inPath }
}

function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(file => existsSync(file)) ?? 'ldconfig'
  const listed = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return new Set(listed.split('\n').map(line => line.trim().split(' ')[0]))
}

/** Without one every Chinese character is an empty box. fc-list comes with the window libraries. */
function hasChineseFont() {
  return (spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''
}

function inPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some(folder => folder !== '' && existsSync(join(folder, program)))
}

/** The first name that this release of Debian has. */
function debianName({ packages }) {
  if (packages.length === 1) return packages[0]
  const known = packages.find(name => {
    const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? ''
    return /Candidate: (?!\(none\))/.test(policy)
  })
  return known ?? packages[0]
}

async function install(needs) {
  const apt = args =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      output: 'collect',
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      timeoutMs: 15 * 60_000,
    })
  const wanted = () => ['install', '-y', '-q', '--no-install-recommends', ...needs.map(debianName)]
  if (!hasPackageLists()) await apt(['update', '-q'])
  const first = await apt(wanted())
  if (first.code === 0) return
  // Lists older than the archive name files that are gone.
  await apt(['update', '-q'])
  const second = await apt(wanted())
  if (second.code !== 0) console.error(second.text.trim().split('\n').slice(-5).join('\n'))
}

function hasPackageLists() {
  const folder = '/var/lib/apt/lists'
  return existsSync(folder) && readdirSync(folder).some(name => name.includes('_Packages'))
}

if (process.argv[1] === import.meta.filename) {
  const ready = await prepareMachine(process.argv[2] === 'tests' ? 'tests' : 'window')
  console.log(ready ? 'The machine has what is needed.' : 'The machine lacks something.')
  process.exit(ready ? 0 : 1)
}
