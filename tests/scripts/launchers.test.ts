import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

type Need = { library?: string; font?: string; program?: string; packages: string[] }
type Machine = {
  libraries: Set<string>
  hasChineseFont: () => boolean
  hasProgram: (name: string) => boolean
}
type Lanes = { log: (line: string) => void }
type Part = { name: string; run: () => Promise<{ ok: boolean; text: string }> }

const script = (name: string): string => resolve(import.meta.dirname, '../../scripts', name)
type Installer = {
  isThere: boolean
  mayInstall: boolean
  nameOf: (need: Need) => string
  install: (needs: Need[]) => Promise<void>
}
type Preparation = { log: (line: string) => void; look: () => Machine; installer: Installer }
const machine: {
  needsMissing: (needs: Need[], machine: Machine) => Need[]
  prepareMachine: (purpose: 'window' | 'tests', on: Preparation) => Promise<boolean>
} = await import(script('prepare-machine.mjs'))
const switches: { rootSwitches: (options: Lanes) => string[] } = await import(script('root-switches.mjs'))
const display: { hasDisplay: (env: Record<string, string>, platform: string) => boolean } = await import(
  script('display.mjs')
)
const parts: { runParts: (list: Part[], options: Lanes) => Promise<{ passed: number; failed: number }> } =
  await import(script('check-parts.mjs'))
const lock: { withLock: <T>(name: string, work: () => Promise<T>) => Promise<T> } = await import(
  script('lock.mjs')
)

afterEach(() => vi.restoreAllMocks())

describe('prepare-machine', () => {
  const needs: Need[] = [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0'] },
    { font: 'zh-cn', packages: ['fonts-noto-cjk'] },
    { program: 'xvfb-run', packages: ['xvfb'] },
  ]

  it('names what is not there', () => {
    const bare = { libraries: new Set<string>(), hasChineseFont: () => false, hasProgram: () => false }
    expect(machine.needsMissing(needs, bare)).toEqual(needs)
  })

  it('names nothing on a machine that has all', () => {
    const whole = {
      libraries: new Set(['libgtk-3.so.0']),
      hasChineseFont: () => true,
      hasProgram: () => true,
    }
    expect(machine.needsMissing(needs, whole)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('prepareMachine', () => {
  /** A machine that has everything but a virtual display, until it is installed. */
  const prepare = async (changes: Partial<Installer>, installs = true) => {
    let hasXvfb = false
    const lines: string[] = []
    const installed: string[] = []
    const everyLibrary = { has: () => true } as unknown as Set<string>
    const ready = await machine.prepareMachine('tests', {
      log: line => lines.push(line),
      look: () => ({
        libraries: everyLibrary,
        hasChineseFont: () => true,
        hasProgram: name => hasXvfb || name !== 'xvfb-run',
      }),
      installer: {
        isThere: true,
        mayInstall: true,
        nameOf: need => need.packages[0] ?? '',
        install: async needs => {
          installed.push(...needs.flatMap(({ packages }) => packages))
          hasXvfb = installs
        },
        ...changes,
      },
    })
    return { ready, lines, installed }
  }

  it('names what is missing in one line to copy, where it may not install', async () => {
    expect(await prepare({ mayInstall: false })).toEqual({
      ready: false,
      lines: ['Some system packages are missing. Run: sudo apt-get install -y xvfb'],
      installed: [],
    })
  })

  it('names it as on Debian, where there is no apt-get', async () => {
    expect(await prepare({ isThere: false })).toEqual({
      ready: false,
      lines: ['Missing on this machine (names as on Debian): xvfb'],
      installed: [],
    })
  })

  it('installs exactly that for root, and looks again', async () => {
    expect(await prepare({})).toEqual({
      ready: true,
      lines: ['Installing system packages: xvfb …'],
      installed: ['xvfb'],
    })
  })

  it('says what it could not install', async () => {
    const { ready, lines } = await prepare({}, false)
    expect([ready, lines.at(-1)]).toEqual([false, 'Could not install: xvfb'])
  })
})

describe('rootSwitches', () => {
  const asUser = (uid: number): { given: string[]; lines: string[] } => {
    vi.spyOn(process, 'getuid').mockReturnValue(uid)
    const lines: string[] = []
    return { given: switches.rootSwitches({ log: line => lines.push(line) }), lines }
  }

  it('gives an ordinary user none, and says nothing', () => {
    expect(asUser(1000)).toEqual({ given: [], lines: [] })
  })

  it.skipIf(process.platform !== 'linux')('gives root one, and says what it means', () => {
    const { given, lines } = asUser(0)
    expect(given).toHaveLength(1)
    expect(lines.join()).toContain('sandbox is off in this run')
  })
})

describe('hasDisplay', () => {
  it.each<[Record<string, string>, string, boolean]>([
    [{}, 'linux', false],
    [{ DISPLAY: '' }, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'win32', true],
    [{}, 'darwin', true],
  ])('%j on %s: %s', (env, platform, expected) => {
    expect(display.hasDisplay(env, platform)).toBe(expected)
  })
})

describe('runParts', () => {
  const part = (name: string, ok: boolean): Part => ({
    name,
    run: async () => ({ ok, text: `${name} says` }),
  })

  it('counts, and shows only what failed', async () => {
    const lines: string[] = []
    const broken: Part = { name: 'breaks', run: () => Promise.reject(new Error('no compiler')) }
    const counts = await parts.runParts([part('good', true), part('bad', false), broken], {
      log: line => lines.push(line),
    })
    expect(counts).toEqual({ passed: 1, failed: 2 })
    const text = lines.join('\n')
    expect(text).toMatch(/^ok {3}good \(\d+\.\d s\)$/mu)
    expect(text).toContain('bad says')
    expect(text).toContain('no compiler')
    expect(text).not.toContain('good says')
  })
})

describe('runParts with nothing to run', () => {
  it('has failed', async () => {
    expect(await parts.runParts([], { log: () => {} })).toEqual({ passed: 0, failed: 1 })
  })
})

describe('withLock', () => {
  it('lets one work at a time', async () => {
    const order: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} in`)
      await new Promise(resolveWait => setTimeout(resolveWait, 50))
      order.push(`${name} out`)
    }
    await Promise.all([lock.withLock('test', work('one')), lock.withLock('test', work('two'))])
    expect(order).toEqual(['one in', 'one out', 'two in', 'two out'])
  })

  it('takes over from an owner that is gone', async () => {
    const folder = resolve(import.meta.dirname, '../../node_modules/.cache')
    mkdirSync(folder, { recursive: true })
    // No process has this number: it is above what Linux gives out.
    writeFileSync(join(folder, 'stale.lock'), '99999999')
    expect(await lock.withLock('stale', async () => 'mine')).toBe('mine')
  })

  it('is given back after a failure', async () => {
    await expect(lock.withLock('failing', () => Promise.reject(new Error('build')))).rejects.toThrow('build')
    expect(await lock.withLock('failing', async () => 'again')).toBe('again')
  })
})

describe('.ci/run', () => {
  it('does what the README tells a person to do', () => {
    const commands = readFileSync(resolve(import.meta.dirname, '../../.ci/run'), 'utf8')
      .split('\n')
      .filter(line => line.startsWith('npm '))
    expect(commands).toEqual(['npm install', 'npm test'])
  })
})
