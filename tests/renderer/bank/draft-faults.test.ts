import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../../renderer/features/bank/bank-types.ts'
import { citedArticles, citedKey } from '../../../renderer/features/bank/editor/cited-articles.ts'
import { withQuestionType } from '../../../renderer/features/bank/editor/change-type.ts'
import {
  draftFaults,
  faultsOfPart,
  isUnfinished,
} from '../../../renderer/features/bank/editor/draft-faults.ts'
import { emptyDraft } from '../../../renderer/features/bank/editor/question-draft.ts'
import { pastedLines } from '../../../renderer/features/bank/editor/row-edits.ts'
import { toDraft } from '../../../renderer/features/bank/editor/to-draft.ts'
import { contentOf } from './contents.ts'
import { QUESTION_TYPES } from '#engine/question/question'

const EDITION = {
  id: '2021',
  label: '2021年修正',
  effectiveFrom: '2021-04-29',
  isSuperseded: false,
  hasText: false,
  articles: 124,
  lastArticle: null,
  suffixed: [],
}
/** 452 articles with numbers of their own, 53 with 之. */
const CRIMINAL = { ...EDITION, articles: 505, lastArticle: 452, suffixed: ['133-1', '133-2'] }
const REGISTER: Instrument[] = [
  { id: 'xf', kind: 'law', name: '刑法', shortName: '刑法', editions: [CRIMINAL] },
  { id: 'rtsl', kind: 'law', name: '道路交通安全法', shortName: '道交法', editions: [EDITION] },
  { id: 'dsj', kind: 'history', name: '大事记', shortName: '大事记', editions: [EDITION] },
]
const codes = (draft: ReturnType<typeof toDraft>) =>
  draftFaults(draft, REGISTER).map(({ field, code }) => `${field} ${code.replace('question.', '')}`)

describe('faults of a draft', () => {
  it.each(QUESTION_TYPES)('are none for a faultless %s', type => {
    expect(codes(toDraft(contentOf(type)))).toEqual([])
  })

  it.each(QUESTION_TYPES)('of an untouched %s only say what is still to come', type => {
    const draft = withQuestionType(emptyDraft({ subject: '', topic: '' }), type)
    const faults = draftFaults(draft, REGISTER)
    expect(faults.length).toBeGreaterThan(2)
    expect(faults.filter(fault => !isUnfinished(fault))).toEqual([])
  })

  it('letter the rows as the editor shows them, not as they are scrambled', () => {
    const draft = toDraft(contentOf('ordering'))
    draft.answer.items[2] = { key: 9, text: ' ', right: false }
    expect(codes(draft)).toEqual(['items.C optionEmpty'])
  })

  it('know a true or false that nobody chose', () => {
    const draft = toDraft(contentOf('trueFalse'))
    expect(codes({ ...draft, answer: { ...draft.answer, truth: null } })).toEqual(['key noKey'])
  })

  it.each<[string, object, string]>([
    ['no instrument', { instrument: '', edition: '' }, 'citationInstrument'],
    ['one that is not in the register', { instrument: 'nothing' }, 'citationUnknown'],
    ['no edition', { edition: '' }, 'citationEdition'],
    ['no article', { article: '' }, 'citationArticle'],
    ['an article that is none', { article: '九十一吧' }, 'citationPlace'],
    ['an article the edition does not have', { article: '125' }, 'citationBeyond'],
    ['a chronicle without a date', { instrument: 'dsj', article: undefined }, 'citationEntry'],
  ])('tell of a citation with %s', (_, changes, code) => {
    const draft = toDraft(contentOf('single'))
    const citations = draft.citations.map(citation => ({ ...citation, ...changes }))
    expect(codes({ ...draft, citations })).toEqual([`citations.0 ${code}`])
    // Before the register has come nothing is said about what only it knows.
    expect(draftFaults({ ...draft, citations }, []).length).toBe(code === 'citationInstrument' ? 1 : 0)
  })

  it.each<[string, string | null]>([
    ['452', null],
    ['133-2', null],
    ['453', 'citationBeyond'],
    ['505', 'citationBeyond'],
    ['133-9', 'citationBeyond'],
    ['12-1', 'citationBeyond'],
  ])('article %s of a law with 之: %s', (article, code) => {
    const draft = toDraft(contentOf('single'))
    const citations = draft.citations.slice(0, 1).map(one => ({ ...one, instrument: 'xf', article }))
    expect(codes({ ...draft, citations })).toEqual(code === null ? [] : [`citations.0 ${code}`])
  })

  it.each<[string, string, object, string | null]>([
    ['the second item of the first paragraph', '91', { paragraph: 1, item: 2 }, null],
    ['an item of any paragraph', '91', { item: 2 }, null],
    ['a paragraph that is not there', '91', { paragraph: 3 }, 'citationParagraph'],
    ['an item that is not there', '91', { paragraph: 1, item: 3 }, 'citationItem'],
    ['an item of a paragraph without items', '91', { paragraph: 2, item: 1 }, 'citationItem'],
    ['an article of which nothing is asked yet', '92', { paragraph: 9 }, null],
    ['an article that the text lacks and the register has', '93', {}, null],
    ['an article that neither has', '133-1', {}, 'citationBeyond'],
  ])('in the text of the law: %s', (_, article, place, code) => {
    const draft = toDraft(contentOf('single'))
    const citations = draft.citations.slice(0, 1).map(one => ({
      ...one,
      paragraph: undefined,
      item: undefined,
      article,
      ...place,
    }))
    const [{ instrument, edition } = { instrument: '', edition: '' }] = citations
    const view = { number: '91', place: '第九十一条', part: null, chapter: null, section: null }
    const items = [1, 2].map(number => ({ number, text: '' }))
    const texts = new Map([
      [
        citedKey(instrument, edition, '91'),
        {
          ...view,
          paragraphs: [
            { text: '甲', items },
            { text: '乙', items: [] },
          ],
        },
      ],
      [citedKey(instrument, edition, '93'), null],
      [citedKey(instrument, edition, '133-1'), null],
    ])
    const faults = draftFaults({ ...draft, citations }, REGISTER, texts).map(fault => fault.code)
    expect(faults).toEqual(code === null ? [] : [`question.${code}`])
  })

  it('look up each article of a draft and its parts once, where its text is here', () => {
    const draft = toDraft(contentOf('caseGroup'))
    const [part] = draft.parts
    const [cited] = part?.citations ?? []
    if (!part || !cited) throw new Error('no citation')
    const parts = [
      {
        ...part,
        citations: [
          { ...cited, article: '第九十一条第一款' },
          { ...cited, article: '91' },
        ],
      },
    ]
    const wanted = { ...draft, citations: [], parts }
    const here = REGISTER.map(one => ({
      ...one,
      editions: one.editions.map(edition => ({ ...edition, hasText: true })),
    }))
    expect(citedArticles(wanted, REGISTER)).toEqual([])
    expect(citedArticles(wanted, here)).toEqual([
      { instrumentId: cited.instrument, editionId: cited.edition, article: '91' },
    ])
  })

  it('of a part come in the words of a question of its own', () => {
    const draft = toDraft(contentOf('caseGroup'))
    const [first, second] = draft.parts
    if (!first || !second) throw new Error('no parts')
    const parts = [first, { ...second, explanation: '', answer: { ...second.answer, stem: '' } }]
    const faults = draftFaults({ ...draft, parts }, REGISTER)
    expect(faultsOfPart(faults, 0)).toEqual([])
    expect(faultsOfPart(faults, 1).map(({ field }) => field)).toEqual(['stem', 'explanation'])
  })

  it('know the lengths of the contract', () => {
    const draft = toDraft(contentOf('single'))
    const answer = { ...draft.answer, stem: '长'.repeat(4001) }
    expect(codes({ ...draft, answer })).toEqual(['stem tooLong'])
  })
})

describe('copied lines', () => {
  it('lose their labels and nothing else', () => {
    expect(pastedLines('A. 甲\n\nB、乙\r\n（3）丙\n④丁\n12分以上\nAB 型')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '12分以上',
      'AB 型',
    ])
  })
})
