import * as fc from 'fast-check'
import type { Citation, Option, PartBody, QuestionBody } from '#engine/question/question'
import type { ReadContent } from '#importing/question/question-reading'

/** Words that a careless reader takes for marks of its format. */
const TRAPS = [
  'A. 甲',
  'B、',
  '（A）',
  '（ABD）',
  '（√）',
  '答案：A',
  '【答案】',
  '解析：',
  '依据：《法》第1条',
  '1. ',
  '2、',
  '（1）',
  '①',
  '难度：3',
  '一、单选题',
  '案例一：',
  '{',
  '}',
  '~',
  '=',
  '#',
  '####',
  '::',
  ':',
  '\\',
  '\\n',
  '->',
  '//',
  '%50%',
  '[html]',
  '$CATEGORY: x',
  '/',
  '<b>',
  '</text>',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&',
  '"',
  "'",
  '[[1]]',
  '{1:SHORTANSWER:=a}',
  '*',
  '@@PLUGINFILE@@/a.png',
  'ANSWER: A',
  '____'.slice(1),
  '（ ）',
  '√',
  '对',
  '；',
  '|',
  '1-5 ABCDA',
  '$',
  '<',
  '>',
  '…',
  '😀',
  'é',
  '\u202e',
  '第一题',
  '参考答案',
  '=%100%',
]

const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('驾驶', '机动车', '醉酒', '甲', '80', '道路', 'abc', '法律', '，', '。'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
)

/** A text of one line: no space at its ends, something in it. */
export const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map(words => words.join('').trim())
  .filter(text => text !== '' && text !== '*' && !text.includes('____'))

export const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(lines => lines.join('\n').trim())
  .filter(whole => whole !== '')

const plain = fc.constantFrom(
  '党的建设',
  '党建',
  '1921',
  '第九十一条',
  'a/b',
  'c；d',
  'x*y',
  '{z}',
  '1:2',
  '=',
  'A. 甲',
  '反\\斜',
)

function options(count: number): fc.Arbitrary<Option[]> {
  return fc
    .uniqueArray(text, {
      minLength: count,
      maxLength: count,
      selector: one => one.normalize('NFKC').replaceAll(/\s/gu, ''),
    })
    .map(texts => texts.map((one, index) => ({ id: String.fromCharCode(65 + index), text: one })))
}

const choice = fc.integer({ min: 3, max: 6 }).chain(count => options(count))
const decimal = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) =>
    part === 0 ? `${whole}` : `${whole}.${String(part).padStart(2, '0')}`.replace(/0$/u, ''),
  )

const single = fc
  .record({ type: fc.constant('single' as const), stem: text, options: choice })
  .chain(body => fc.constantFrom(...body.options.map(({ id }) => id)).map(key => ({ ...body, key })))
const multiple = fc
  .record({ type: fc.constant('multiple' as const), stem: text, options: choice })
  .chain(body =>
    fc
      .subarray(
        body.options.map(({ id }) => id),
        { minLength: 1 },
      )
      .map(key => ({ ...body, key })),
  )
const trueFalse = fc.record({ type: fc.constant('trueFalse' as const), stem: text, key: fc.boolean() })
const fillIn = fc.tuple(line, fc.array(line, { minLength: 1, maxLength: 3 })).chain(([first, rest]) =>
  fc
    .array(fc.uniqueArray(plain, { minLength: 1, maxLength: 3 }), {
      minLength: rest.length,
      maxLength: rest.length,
    })
    .map(accepts => ({
      type: 'fillIn' as const,
      stem: [first, ...rest].map(one => one.replaceAll('_', '')).join('____'),
      blanks: accepts.map(accept => ({ accept })),
    })),
)
const numeric = fc.record({
  type: fc.constant('numeric' as const),
  stem: text,
  key: decimal,
  tolerance: fc.constantFrom('0', '0.5', '10'),
  unit: fc.constantFrom('', '米', 'mg/100mL', '公里/小时'),
})
const ordering = fc
  .record({ type: fc.constant('ordering' as const), stem: text, items: choice })
  .chain(body =>
    fc
      .shuffledSubarray(
        body.items.map(({ id }) => id),
        { minLength: body.items.length },
      )
      .map(key => ({ ...body, key })),
  )
const matching = fc.tuple(text, choice, choice).chain(([stem, lefts, rights]) =>
  fc
    .array(fc.constantFrom(...rights.map(({ id }) => id)), {
      minLength: lefts.length,
      maxLength: lefts.length,
    })
    .map(keys => ({
      type: 'matching' as const,
      stem,
      lefts,
      rights,
      key: keys.map((right, index) => ({ left: lefts[index]?.id ?? '', right })),
    })),
)

export const partBody: fc.Arbitrary<PartBody> = fc.oneof(
  single,
  multiple,
  trueFalse,
  fillIn,
  numeric,
  ordering,
  matching,
)
const shortAnswer = fc.record({
  type: fc.constant('shortAnswer' as const),
  stem: text,
  keyPoints: fc.array(fc.record({ text, weight: fc.integer({ min: 1, max: 100 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
})

export const citation: fc.Arbitrary<Citation> = fc.oneof(
  fc.record({
    instrument: fc.constantFrom('road-traffic-law', '中华人民共和国刑法'),
    edition: fc.constantFrom('', '2021', '2020年修正'),
    article: fc.constantFrom('91', '133-1', '7'),
  }),
  fc.record({
    instrument: fc.constant('road-traffic-law'),
    edition: fc.constant('2021'),
    article: fc.constant('91'),
    paragraph: fc.integer({ min: 1, max: 9 }),
    item: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    instrument: fc.constant('dsj'),
    edition: fc.constant('2021'),
    entry: fc.constant('1937-08-22至25'),
    row: fc.constant('PH073'),
  }),
)

/** Explanations here never end in 「依据：」: in formats without citations that line is where they stand. */
const explanation = fc.oneof(
  fc.constant(''),
  text.map(one => `因为${one}。`.replaceAll('依据', '根据')),
)
const citations = fc.array(citation, { maxLength: 3 })

const caseGroup = fc.record({
  type: fc.constant('caseGroup' as const),
  stem: text,
  parts: fc.array(fc.record({ body: partBody, explanation, citations }), { minLength: 2, maxLength: 4 }),
})
export const body: fc.Arbitrary<QuestionBody> = fc.oneof(
  { weight: 5, arbitrary: partBody },
  { weight: 1, arbitrary: shortAnswer },
  { weight: 2, arbitrary: caseGroup },
)

const day = fc.constantFrom('2026-01-01', '2027-12-31')

export const content: fc.Arbitrary<ReadContent> = fc
  .record({
    place: fc.oneof(
      fc.constant({ subject: null, topic: null }),
      fc.record({
        subject: fc.constantFrom('traffic-law', '交通法规/一'),
        topic: fc.constantFrom('alcohol', '酒驾 二'),
      }),
    ),
    difficulty: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    isCase: fc.boolean(),
    body,
    explanation,
    citations,
    tags: fc.uniqueArray(fc.constantFrom('重点', '新法', 'a b', 'x]y', '易错'), { maxLength: 3 }),
    effectiveFrom: fc.option(day, { nil: undefined }),
    expiresOn: fc.option(fc.constant('2028-01-01'), { nil: undefined }),
  })
  .map(({ place, tags, effectiveFrom, expiresOn, ...rest }) => ({
    ...place,
    ...rest,
    ...(tags.length > 0 && { tags }),
    ...(effectiveFrom !== undefined && { effectiveFrom }),
    ...(expiresOn !== undefined && { expiresOn }),
  }))

export const written = fc.array(
  fc.record({ id: fc.option(fc.constantFrom('JT-001', '甲-2', 'x_9'), { nil: null }), content }),
  { minLength: 1, maxLength: 4 },
)
