import { expect, it } from 'vitest'
import { parseRoster } from '#importing/roster/parse-roster'
import { type Parts, workbookParts, zipParts } from './workbook.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

/** `ROSTER_FUZZ_FILES=10000 ROSTER_FUZZ_SEED=7` for a long run; a failure names the file, which the seed makes again. */
const FILES = Number(process.env['ROSTER_FUZZ_FILES'] ?? 300)
const SEED = Number(process.env['ROSTER_FUZZ_SEED'] ?? 20_261_124)
/** A file that takes longer has found a way to hold the reader up. */
const SLOW_MS = 5_000

/** mulberry32: small, and the same on every machine. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const TOKENS = [
  '< > " & &#0; &#x110000; &amp; <c> </c> <v> </row> <row> <is> <f>SUM(A:A)</f> t="s" t="e" t="b" s="4294967295"',
  'r="XFE1" r="A0" r="A1048577" r="ZZZZZZZZ9" r="-1" <mergeCell/> <![CDATA[ ]]> <!-- --> <?x?> 1e308 -0 NaN',
  '\u0000 \ufffe \ud800 __proto__="x" xmlns:x="y" 警号 党员',
].flatMap(line => line.split(' '))

/** Takes, doubles, moves or adds a piece of one part: XML that is nearly right goes deepest. */
function mutate(parts: Parts, below: (limit: number) => number): Parts {
  const changed: Parts = { ...parts }
  const names = Object.keys(changed)
  for (let round = below(4); round >= 0; round -= 1) {
    const name = names[below(names.length)] ?? ''
    const xml = String(changed[name])
    const from = below(xml.length + 1)
    const to = Math.min(xml.length, from + below(80))
    const piece = xml.slice(from, to)
    const token = TOKENS[below(TOKENS.length)] ?? ''
    const edits = [
      () => xml.slice(0, from) + xml.slice(to),
      () => xml.slice(0, to) + piece.repeat(1 + below(50)) + xml.slice(to),
      () => xml.slice(0, from) + token + xml.slice(from),
      () => xml.slice(0, from) + token + xml.slice(to),
      () => xml.replaceAll(/"\d+"/g, whole => (below(3) === 0 ? `"${below(2 ** 31)}"` : whole)),
      () => xml.slice(0, from),
    ]
    changed[name] = (edits[below(edits.length)] ?? (() => xml))()
  }
  if (below(10) === 0) delete changed[names[below(names.length)] ?? '']
  return changed
}

it(
  `reads or refuses ${FILES} nearly right workbooks, without a crash, a hang or a trace`,
  async () => {
    const below = chance(SEED)
    const good = {
      ...workbookParts(),
      'xl/styles.xml':
        '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    }
    const outcomes = new Map<string, number>()
    for (let file = 0; file < FILES; file += 1) {
      let bytes = zipParts(mutate(good, below))
      // One in eight is damaged as an archive too.
      if (below(8) === 0) {
        bytes = Uint8Array.from(bytes)
        for (let flips = 1 + below(4); flips > 0; flips -= 1) bytes[below(bytes.length)] = below(256)
      }
      const start = cpuMs()
      const reading = await parseRoster(bytes)
      expect(cpuMs() - start, `file ${file}`).toBeLessThan(SLOW_MS)
      const outcome = reading.ok ? 'read' : reading.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    // Most of the files must get past the archive, or nothing was tried.
    expect(outcomes.get('read') ?? 0).toBeGreaterThan(FILES / 5)
    expect(outcomes.size).toBeGreaterThan(3)
  },
  60_000 + FILES * 50,
)

it(
  `reads or refuses ${FILES} nearly right text files`,
  async () => {
    const below = chance(SEED)
    const good = Buffer.from(
      '警号,姓名,支部,类别,是否党员\r\n061204,张三,"一支部",民警,是\r\n061205,李四,二支部,辅警,否\r\n',
    )
    for (let file = 0; file < FILES; file += 1) {
      const bytes = Buffer.from(good)
      for (let flips = 1 + below(6); flips > 0; flips -= 1) bytes[below(bytes.length)] = below(256)
      expect(await parseRoster(bytes.subarray(below(3)))).toHaveProperty('ok')
    }
  },
  60_000 + FILES * 50,
)
