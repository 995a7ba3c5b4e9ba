import fc from 'fast-check'
import type { CasePart, Citation, Option, PartBody, QuestionContent } from '#engine/question/question'
import type { KnownInstrument } from '#importing/question/citation-text'

/** The register as the planner has it. */
export const INSTRUMENTS: readonly KnownInstrument[] = [
  {
    id: 'rtsl',
    name: '中华人民共和国道路交通安全法',
    shortName: '道路交通安全法',
    editions: [
      { id: '2011', label: '2011年修正' },
      { id: '2021', label: '2021年修正' },
    ],
  },
  {
    id: 'accident-rules',
    name: '道路交通事故处理程序规定',
    shortName: '事故处理程序规定',
    editions: [{ id: '146', label: '公安部令第146号（2018年）' }],
  },
  {
    id: 'chronicle',
    name: '中国共产党大事记',
    shortName: '大事记',
    editions: [{ id: '2021', label: '2021年版' }],
  },
]

const SIGNS = Array.from('机动车驾驶人饮酒罚款暂扣证，。；/|\\（）abcABC 123=+-@.\n＝"\'<&>_x000D_√×')
const LETTERS = 'ABCDEFGH'

/** Texts as the contract lets them in: trimmed, not empty; and many signs that formats use for themselves. */
export const text = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: max })
    .map(one => one.trim())
    .filter(one => one !== '')

const list = (min: number, max: number): fc.Arbitrary<Option[]> =>
  fc
    .uniqueArray(text(20), { minLength: min, maxLength: max })
    .map(texts => texts.map((one, index) => ({ id: LETTERS[index] ?? '', text: one })))

const citation: fc.Arbitrary<Citation> = fc.oneof(
  fc.record({
    instrument: fc.constant('rtsl'),
    edition: fc.constantFrom('2011', '2021'),
    article: fc.constantFrom('91', '133-1', '1'),
    paragraph: fc.constantFrom(1, 3, 12),
  }),
  fc.constant({ instrument: 'accident-rules', edition: '146', article: '7', paragraph: 2, item: 11 }),
  fc.constant({ instrument: 'rtsl', edition: '2021', article: '119' }),
  fc.constant({ instrument: 'chronicle', edition: '2021', entry: '1921年7月23日', row: '4' }),
  fc.constant({ instrument: 'chronicle', edition: '2021' }),
)
const reasons = {
  explanation: fc.oneof(fc.constant(''), text(40)),
  citations: fc.uniqueArray(citation, { maxLength: 3, selector: one => JSON.stringify(one) }),
}

const single = list(2, 8).chain(options =>
  fc.record({
    type: fc.constant('single' as const),
    stem: text(40),
    options: fc.constant(options),
    key: fc.constantFrom(...options.map(({ id }) => id)),
  }),
)
const multiple = list(3, 8).chain(options =>
  fc.record({
    type: fc.constant('multiple' as const),
    stem: text(40),
    options: fc.constant(options),
    key: fc.subarray(
      options.map(({ id }) => id),
      { minLength: 1 },
    ),
  }),
)
const plainText = text(20).map(one => one.replaceAll('_', ''))
const blanks = fc.array(fc.record({ accept: fc.uniqueArray(text(10), { minLength: 1, maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 4,
})
const fillIn = fc
  .tuple(
    plainText.filter(one => one.trim() !== ''),
    blanks,
  )
  .map(([words, list_]) => ({
    type: 'fillIn' as const,
    stem: `${words.trim()}${list_.map(() => '____').join('、')}`,
    blanks: list_,
  }))
const numeric = fc.record({
  type: fc.constant('numeric' as const),
  stem: text(40),
  key: fc.constantFrom('80', '-0.5', '1,000', '0.08', '+7'),
  tolerance: fc.constantFrom('0', '0.1', '5'),
  unit: fc.constantFrom('', '毫克/100毫升', '米', '%'),
})
const ordering = list(3, 8).chain(items =>
  fc.record({
    type: fc.constant('ordering' as const),
    stem: text(40),
    items: fc.constant(items),
    key: fc.shuffledSubarray(
      items.map(({ id }) => id),
      { minLength: items.length },
    ),
  }),
)
const matching = fc.tuple(list(2, 8), list(2, 8)).chain(([lefts, rights]) =>
  fc.record({
    type: fc.constant('matching' as const),
    stem: text(40),
    lefts: fc.constant(lefts),
    rights: fc.constant(rights),
    key: fc.tuple(
      ...lefts.map(left => fc.constantFrom(...rights).map(right => ({ left: left.id, right: right.id }))),
    ),
  }),
)
const trueFalse = fc.record({ type: fc.constant('trueFalse' as const), stem: text(40), key: fc.boolean() })

export const partBody: fc.Arbitrary<PartBody> = fc.oneof(
  single,
  multiple,
  trueFalse,
  fillIn,
  numeric,
  ordering,
  matching,
)
const part: fc.Arbitrary<CasePart> = fc.record({ body: partBody, ...reasons })
const shortAnswer = fc.record({
  type: fc.constant('shortAnswer' as const),
  stem: text(40),
  keyPoints: fc.array(fc.record({ text: text(20), weight: fc.integer({ min: 1, max: 100 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
})
const caseGroup = fc.record({
  type: fc.constant('caseGroup' as const),
  stem: text(40),
  parts: fc.array(part, { minLength: 2, maxLength: 5 }),
})

/** Any question that the bank may hold. */
export const questionContent: fc.Arbitrary<QuestionContent> = fc
  .record({
    subject: fc.constant('traffic-law'),
    topic: fc.constantFrom('alcohol', 'accident'),
    difficulty: fc.constantFrom(1, 2, 3, 4, 5),
    isCase: fc.boolean(),
    body: fc.oneof({ arbitrary: partBody, weight: 5 }, shortAnswer, caseGroup),
    ...reasons,
    tags: fc.option(
      fc.uniqueArray(fc.constantFrom('酒驾', '新规', '2026年', '=易错'), { minLength: 1, maxLength: 3 }),
      { nil: undefined },
    ),
    effectiveFrom: fc.constantFrom(undefined, '2026-01-01'),
    expiresOn: fc.constantFrom(undefined, '2027-12-31'),
  })
  .map(content => JSON.parse(JSON.stringify(content)) as QuestionContent)
