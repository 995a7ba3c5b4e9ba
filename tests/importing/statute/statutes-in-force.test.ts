import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readStatute } from '#importing/statute/read-statute'
import { documentXml, paragraph } from './docx.ts'
import { TEXTS, TEXTS_AT_HAND, TEXT_FOLDER } from './statute-texts.ts'

type Edition = { id: string; articles?: number; issuingBody?: string; adopted?: string }
const register: { instruments: { id: string; kind: string; editions: Edition[] }[] } = parse(
  readFileSync(resolve(import.meta.dirname, '../../../question-bank/instruments.yaml'), 'utf8'),
)

it('the register ships the number of articles of each text', () => {
  const shipped = register.instruments.flatMap(({ id, editions }) =>
    editions.flatMap(edition =>
      edition.articles === undefined ? [] : [`${id} ${edition.id} ${edition.articles}`],
    ),
  )
  const expected = TEXTS.map(([instrument, edition, articles]) => `${instrument} ${edition} ${articles}`)
  expect(shipped.toSorted()).toEqual(expected.toSorted())
})

const statutes = register.instruments.filter(({ kind }) => kind !== 'history')

it('every edition of a statute says who issued it', () => {
  expect(statutes.length).toBeGreaterThan(20)
  for (const { id, editions } of statutes)
    for (const { issuingBody } of editions) expect(issuingBody, id).toMatch(/\S/u)
})

/** What a text says of itself before it begins. */
function headOf(file: string): Record<string, string> {
  const [, head = ''] = readFileSync(join(TEXT_FOLDER, file), 'utf8').split('---\n')
  return Object.fromEntries(head.split('\n').map(line => line.split(/: ?(.*)/u).slice(0, 2)))
}

/** The short form in which some of the texts name it. */
const fullName = (body = '') => body.replace('人大常委会', '人民代表大会常务委员会')

describe.skipIf(!TEXTS_AT_HAND)('the texts in force', () => {
  it.each(TEXTS)(
    '%s %s is issued by whom, and adopted when, its text says',
    (instrument, edition, _, file) => {
      const shipped = statutes.find(({ id }) => id === instrument)?.editions.find(({ id }) => id === edition)
      const head = headOf(file)
      expect(shipped?.issuingBody).toBe(fullName(head['issuing_body']))
      const { adopted } = shipped ?? {}
      if (adopted === undefined) return
      const said = [head['adopted'], head['amendments'], head['edition'], file].join(' ')
      // The criminal law as it stands follows from its last amendment, which the head of the excerpt dates.
      const ofExcerpt =
        instrument === 'criminal-law' ? headOf('08-刑法-道路交通相关条文摘录.md')['edition'] : ''
      expect(said + ofExcerpt).toContain(adopted)
    },
  )

  it.each(TEXTS)(
    '%s %s has %i articles, as Markdown and as a Word file',
    async (instrument, _, articles, file) => {
      const source = readFileSync(join(TEXT_FOLDER, file))
      const reading = await readStatute(source)
      if (!reading.ok) throw new Error(reading.code)
      const { statute } = reading
      expect(statute.articles).toHaveLength(articles)
      // Nothing is missing or out of order in any of them.
      expect(statute.warnings.filter(({ code }) => code !== 'leadingText' && code !== 'annex')).toEqual([])
      const plain = source
        .toString('utf8')
        .replace(/^---[\s\S]*?\n---\n/u, '')
        .split('\n')
        .map(line => line.replace(/^#+ /u, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
      const word = zipSync({ 'word/document.xml': Buffer.from(documentXml(plain.map(paragraph).join(''))) })
      const fromWord = await readStatute(word)
      if (!fromWord.ok) throw new Error(fromWord.code)
      expect(fromWord.statute.articles.map(one => [one.number, one.chapter, one.section, one.text])).toEqual(
        statute.articles.map(one => [one.number, one.chapter, one.section, one.text]),
      )
      expect(instrument).not.toBe('')
    },
  )

  it('an excerpt is read with what it lacks', async () => {
    const excerpt = await readStatute(readFileSync(join(TEXT_FOLDER, '08-刑法-道路交通相关条文摘录.md')))
    expect(excerpt).toMatchObject({ ok: true, statute: { articles: { length: 13 } } })
    const opinion = await readStatute(readFileSync(join(TEXT_FOLDER, '10-醉驾意见-条文摘录.md')))
    expect(opinion).toMatchObject({ ok: true, statute: { articles: { length: 3 } } })
    const decision = await readStatute(readFileSync(join(TEXT_FOLDER, '04b-公安部令第172号修改决定.md')))
    expect(decision).toEqual({ ok: false, code: 'statute.noArticles' })
  })
})
