import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { chooseGraphics } from '../../electron/main/graphics.ts'
import { createLog } from '../../electron/main/main-log.ts'
import { createRestartPolicy } from '../../electron/main/restart-policy.ts'
import { textsFor } from '../../electron/main/texts.ts'
import { app, resetElectron } from './electron-stub.ts'

describe('createRestartPolicy', () => {
  it('waits a little longer each time, a second at most, and gives up at the fourth crash of a minute', () => {
    const policy = createRestartPolicy()
    expect([0, 1000, 2000, 3000].map(at => policy.delayAfterCrash(at))).toEqual([100, 400, 1000, undefined])
  })

  it('forgets after a minute', () => {
    const policy = createRestartPolicy()
    for (const at of [0, 1, 2]) policy.delayAfterCrash(at)
    expect(policy.delayAfterCrash(60_003)).toBe(100)
  })
})

describe('textsFor', () => {
  it.each([
    ['zh-CN', '重试'],
    ['zh-TW', '重試'],
    ['zh-Hant-HK', '重試'],
    ['en-GB', 'Try again'],
    // Whatever the system was installed in, the reader reads Chinese.
    ['fr', '重试'],
    ['', '重试'],
  ])('%j: %s', (locale, text) => {
    expect(textsFor(locale).tryAgain).toBe(text)
  })

  it('says the same things in every language', () => {
    const [first, ...others] = ['zh-CN', 'zh-TW', 'en'].map(locale =>
      Object.keys(textsFor(locale)).toSorted(),
    )
    for (const keys of others) expect(keys).toEqual(first)
  })
})

describe('createLog', () => {
  it('writes a dated line, and begins anew when the file has grown', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const file = join(mkdtempSync(join(tmpdir(), 'log-')), 'logs', 'main.log')
    const log = createLog(file)
    log('first')
    expect(readFileSync(file, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z first\n$/u)
    writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
    log('second')
    expect(readFileSync(file, 'utf8')).toMatch(/ second\n$/u)
    expect(statSync(`${file}.1`).size).toBe(1024 * 1024 + 1)
    vi.restoreAllMocks()
  })

  it('does not stop the app when it cannot write', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(() => createLog('/dev/null/main.log')('lost')).not.toThrow()
    vi.restoreAllMocks()
  })
})

describe('chooseGraphics', () => {
  const isSoftware = (platform: NodeJS.Platform, devices: string[]): boolean => {
    resetElectron()
    // @ts-expect-error -- the stub has the few methods that are asked for
    chooseGraphics(app, platform, devices)
    return app.disableHardwareAcceleration.mock.calls.length === 1
  }

  it('draws in software only on a Linux without a graphics device', () => {
    expect(isSoftware('linux', [])).toBe(true)
    expect(isSoftware('linux', ['card0', 'renderD128'])).toBe(false)
    expect(isSoftware('win32', [])).toBe(false)
    expect(isSoftware('darwin', [])).toBe(false)
  })
})
