import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBank } from '#importing/bank/read-bank'
import { TEXTS_AT_HAND, TEXT_FOLDER } from '../statute/statute-texts.ts'
import { LONGEST_RUN, copiedRun, runsOf } from './copied-runs.ts'

const SENTENCE = '机动车在道路上行驶，遇前方有学校、医院，以及行人众多的路段时应当减速慢行。'

describe('a run of a text', () => {
  it('is copied from its twenty-sixth sign on, whatever the punctuation', () => {
    const runs = runsOf([SENTENCE])
    const signs = SENTENCE.replace(/[，、。]/g, '')
    expect(LONGEST_RUN).toBe(25)
    expect(copiedRun(`甲说：${signs.slice(0, 25)}`, runs)).toBeNull()
    expect(copiedRun(`甲说：${signs.slice(0, 26)}`, runs)).toBe(signs.slice(0, 26))
    expect(copiedRun(signs.slice(0, 13).split('').join('，') + signs.slice(13, 26), runs)).not.toBeNull()
  })
})

describe.skipIf(!TEXTS_AT_HAND)('the bank beside the statute texts', () => {
  // A skipped block is still read, to know what is in it.
  const names = TEXTS_AT_HAND ? readdirSync(TEXT_FOLDER, { recursive: true, encoding: 'utf8' }) : []
  const texts = names
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(TEXT_FOLDER, name), 'utf8'))
  const runs = runsOf(texts)

  it('holds no sentence of theirs', async () => {
    const reading = await readBank(resolve(import.meta.dirname, '../../../question-bank'))
    if (!reading.ok) throw new Error('the bank has faults')
    const copied = reading.bank.questions.flatMap(({ id, content }) =>
      textsOf(content).flatMap(text => {
        const run = copiedRun(text, runs)
        return run === null ? [] : [`${id}: ${run}`]
      }),
    )
    expect(runs.size).toBeGreaterThan(50_000)
    expect(copied).toEqual([])
  })

  it('would notice one', () => {
    const longest = texts[0]?.split('\n').toSorted((a, b) => b.length - a.length)[0] ?? ''
    expect(copiedRun(`有人问：${longest.slice(0, 60)}，对吗？`, runs)).not.toBeNull()
  })
})

/** Every text of a question, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
