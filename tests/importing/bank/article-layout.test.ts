import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { describeLayouts, layoutOf } from '#importing/bank/article-layout'
import { readStatute } from '#importing/statute/read-statute'
import { TEXTS, TEXTS_AT_HAND, TEXT_FOLDER } from '../statute/statute-texts.ts'

describe('the layout of an article', () => {
  it('counts items under their paragraph, and no sub-items', () => {
    const articles = [
      { number: '1', text: '为了安全。' },
      { number: '2', text: '有下列情形的：\n（一）甲：\n1.子；\n2、丑；\n（二）乙。\n依照前款处罚。' },
      { number: '3', text: '甲。\n乙。' },
      { number: '3-1', text: '有下列情形的：\n(一)甲；\n(二)乙。' },
    ]
    expect(describeLayouts(articles)).toBe('2:2,0 3:0,0 3-1:2')
    expect(describeLayouts(articles.slice(0, 1))).toBeNull()
  })

  it('is that of a plain article where nothing is said', () => {
    const layouts = '2:2,0 12:0,0 3-1:2'
    expect([layoutOf('1', layouts), layoutOf('2', layouts), layoutOf('3-1', layouts)]).toEqual([
      [0],
      [2, 0],
      [2],
    ])
    expect(layoutOf('3', layouts)).toEqual([0])
  })
})

type Edition = { id: string; inserted?: string[]; layouts?: string }
const register: { instruments: { id: string; editions: Edition[] }[] } = parse(
  readFileSync(resolve(import.meta.dirname, '../../../question-bank/instruments.yaml'), 'utf8'),
)

describe.skipIf(!TEXTS_AT_HAND)('the layouts of the register', () => {
  it.each(TEXTS)('%s %s: as its text has them', async (instrument, edition, _, file) => {
    const shipped = register.instruments
      .find(({ id }) => id === instrument)
      ?.editions.find(({ id }) => id === edition)
    const reading = await readStatute(readFileSync(join(TEXT_FOLDER, file)))
    if (!reading.ok) throw new Error(reading.code)
    const { articles } = reading.statute
    expect(shipped?.layouts ?? null).toBe(describeLayouts(articles))
    expect(shipped?.inserted).toEqual(
      articles.map(({ number }) => number).filter(number => number.includes('-')),
    )
  })
})
