import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROSTER_LIMITS, type RosterLimits } from '#importing/roster/roster-limits'
import { createRosterReader } from '#importing/roster/roster-reader'
import { MEMBERS, rowXml, workbook, workbookParts } from './workbook.ts'
import { type HandEntry, zipByHand } from './zip-by-hand.ts'
import { workerFile as workerFileOf } from '../../helpers/worker-file.ts'

const workerFile = workerFileOf('roster-worker')
const MIB = 1024 * 1024
const TOO_LARGE = { ok: false, code: 'roster.tooLarge', values: { maxMiB: 5 } }

/** Everything the archive and its rows are checked by is off; memory and time of the worker are all that is left. */
const NO_CAPS: RosterLimits = {
  ...ROSTER_LIMITS,
  entries: Number.POSITIVE_INFINITY,
  inflatedBytes: Number.POSITIVE_INFINITY,
  ratio: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  memoryMiB: 48,
  wallClockMs: 10_000,
}

const reader = (limits: RosterLimits = ROSTER_LIMITS) => createRosterReader({ workerFile, limits })

/** A good workbook but for one part, in which one piece is repeated until it is 100 MiB; packed it is below 1 MiB. */
function bomb(part: string, before: string, piece: string): Uint8Array {
  const parts = workbookParts()
  const entries: HandEntry[] = Object.entries({ ...parts, [part]: '' }).map(([name, content]) => ({
    name,
    content:
      name === part
        ? Buffer.concat([Buffer.from(before), Buffer.alloc(100 * MIB, piece)])
        : Buffer.from(
            String(content).replace(
              '<Relationship Id="rId1"',
              `<Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/>$&`,
            ),
          ),
  }))
  return zipByHand(entries)
}

const SHEET = 'xl/worksheets/sheet1.xml'
const DATA = `<worksheet><sheetData>${MEMBERS.slice(0, 1).map(rowXml).join('')}`
const CELLS = ['1', 'x', 'y'].map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')

describe('the worker', () => {
  it('reads a file and leaves the bytes of the caller as they were', async () => {
    const bytes = Uint8Array.from(
      readFileSync(new URL('../../fixtures/importing/roster-merged.xlsx', import.meta.url)),
    )
    const before = bytes.length
    expect(await reader().read('名册.xlsx', bytes)).toMatchObject({ ok: true, rows: { length: 5 } })
    expect(bytes.length).toBe(before)
  })

  it('goes by the content and not by the name', async () => {
    const text = Buffer.from('警号,姓名,支部\n061204,张三,一支部\n')
    expect(await reader().read('其实是文本.xlsx', text)).toMatchObject({ ok: true })
    expect(await reader().read('其实是表格.csv', workbook())).toMatchObject({ ok: true, sheet: '名册' })
  })

  it('is stopped by the clock', async () => {
    const reading = await reader({ ...ROSTER_LIMITS, wallClockMs: 1 }).read('a.xlsx', workbook())
    expect(reading).toEqual({ ok: false, code: 'roster.tookTooLong' })
  })

  it('is stopped by the signal, before and during', async () => {
    const reason = new Error('window closed')
    await expect(reader().read('a.xlsx', workbook(), AbortSignal.abort(reason))).rejects.toBe(reason)
    const controller = new AbortController()
    const reading = reader().read('a.xlsx', workbook(), controller.signal)
    controller.abort(reason)
    await expect(reading).rejects.toBe(reason)
  })

  it('rejects with the error where the failure is ours', async () => {
    const broken = createRosterReader({ workerFile: new URL('no-such-worker.ts', workerFile) })
    await expect(broken.read('a.xlsx', workbook())).rejects.toThrow('no-such-worker')
  })
})

describe('a bomb', () => {
  it('costs nothing with the caps', async () => {
    const bytes = bomb(SHEET, DATA, `<row>${CELLS}</row>`)
    expect(bytes.length).toBeLessThan(ROSTER_LIMITS.inputBytes)
    const before = process.memoryUsage.rss()
    expect(await reader().read('bomb.xlsx', bytes)).toEqual(TOO_LARGE)
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * MIB)
  })

  // The control: without the first fence the second one must hold, and this process must be there to say so.
  it('of endless texts is stopped by memory or by the clock without the caps', async () => {
    const bytes = bomb('xl/sharedStrings.xml', '<sst>', '<si><t>A</t></si>')
    const reading = await reader(NO_CAPS).read('bomb.xlsx', bytes)
    expect(reading.ok).toBe(false)
    expect(['roster.tooLarge', 'roster.tookTooLong']).toContain(reading.ok ? '' : reading.code)
  })

  it('of rows as wide as a sheet is stopped by memory or by the clock without the caps', async () => {
    const bytes = bomb(SHEET, DATA, '<row><c r="XFD1"><v>1</v></c></row>')
    const reading = await reader({ ...NO_CAPS, wallClockMs: 4_000 }).read('bomb.xlsx', bytes)
    expect(['roster.tooLarge', 'roster.tookTooLong']).toContain(reading.ok || reading.code)
  }, 30_000)
})
