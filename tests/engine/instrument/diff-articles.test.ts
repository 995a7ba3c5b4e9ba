import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffArticles } from '#engine/instrument/diff-articles'

const shown = (older: string, newer: string) =>
  diffArticles(older, newer)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('')

it.each([
  ['处六个月拘留。', '处九个月拘留。', '处[-六][+九]个月拘留。'],
  ['罚款150元', '罚款200元', '罚款[-150][+200]元'],
  ['一、二', '一、二、三', '一、二[+、三]'],
  ['', '新', '[+新]'],
  ['旧', '', '[-旧]'],
  ['同', '同', '同'],
  ['', '', ''],
  ['应当依法处理', '可以从轻处罚', '[-应当依法处理][+可以从轻处罚]'],
  ['甲乙丙', '丁乙戊', '[-甲乙丙][+丁乙戊]'],
])('%s → %s', (older, newer, expected) => {
  expect(shown(older, newer)).toBe(expected)
})

const text = fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁，。\n1a ')), maxLength: 60 })

it('loses nothing of either side and never has two runs of a kind together', () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const runs = diffArticles(older, newer)
      const side = (kind: string) =>
        runs.flatMap(run => (run.kind === 'same' || run.kind === kind ? run.text : [])).join('')
      expect(side('removed')).toBe(older)
      expect(side('added')).toBe(newer)
      for (const [index, run] of runs.entries()) {
        expect(run.text).not.toBe('')
        expect(run.kind).not.toBe(runs[index + 1]?.kind)
        expect(`${run.kind} ${runs[index + 1]?.kind}`).not.toBe('added removed')
      }
    }),
    { numRuns: 500 },
  )
})

it('shows two long texts with nothing in common whole, in bounded time', () => {
  const started = performance.now()
  const runs = diffArticles('甲乙'.repeat(20_000), '丙丁'.repeat(20_000))
  expect(runs.map(run => run.kind)).toEqual(['removed', 'added'])
  expect(performance.now() - started).toBeLessThan(20_000)
}, 60_000)
