import { createHash } from 'node:crypto'
import type { PartBody, QuestionContent } from '#engine/question/question'
import { pngOf } from '../../engine/picture/picture-files.ts'

/** What a question can have, one feature each: whoever writes a file either keeps it or names it. */

export const PICTURE_BYTES = Uint8Array.from(pngOf(4, 3))
export const PICTURE_NAME = createHash('sha256').update(PICTURE_BYTES).digest('hex')
const PICTURE = `![标志](picture:${PICTURE_NAME})`
const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCDEFGH'[index] ?? '', text }))

const PLAIN: QuestionContent = {
  subject: 'traffic',
  topic: 'alcohol',
  difficulty: 2,
  isCase: false,
  body: { type: 'single', stem: '夜间会车用何种灯光？', options: options('远光', '近光', '雾灯'), key: 'B' },
  explanation: '远光使对方目眩。',
  citations: [{ instrument: 'rtsl', edition: '2021', article: '91', paragraph: 2 }],
}
const single = PLAIN.body as Extract<PartBody, { type: 'single' }>
const ordering: PartBody = {
  type: 'ordering',
  stem: '排出顺序',
  items: options('报警', '停车', '救人'),
  key: ['B', 'C', 'A'],
}
const matching: PartBody = {
  type: 'matching',
  stem: '配对',
  lefts: options('红灯', '绿灯'),
  rights: options('停', '行'),
  key: [
    { left: 'A', right: 'A' },
    { left: 'B', right: 'B' },
  ],
}
const fillIn: PartBody = { type: 'fillIn', stem: '一次记____分', blanks: [{ accept: ['12', '十二'] }] }
const numeric: PartBody = { type: 'numeric', stem: '限速多少？', key: '80', tolerance: '0', unit: '' }
const trueFalse: PartBody = { type: 'trueFalse', stem: '红灯停。', key: true }

const of = (body: QuestionContent['body']): QuestionContent => ({ ...PLAIN, body })
const stem = (text: string): QuestionContent => of({ ...single, stem: text })
const tags = (...list: string[]): QuestionContent => ({ ...PLAIN, tags: list })
const caseOf = (...bodies: PartBody[]): QuestionContent => ({
  ...PLAIN,
  isCase: true,
  explanation: '',
  citations: [],
  body: {
    type: 'caseGroup',
    stem: '某日夜间，甲驾车会车。',
    parts: bodies.map(body => ({ body, explanation: '见法条。', citations: PLAIN.citations })),
  },
})

export const FEATURES: readonly (readonly [name: string, content: QuestionContent])[] = [
  ['single', PLAIN],
  [
    'multiple',
    of({
      type: 'multiple',
      stem: '哪些应当停车？',
      options: options('红灯', '黄灯', '绿灯'),
      key: ['A', 'B'],
    }),
  ],
  ['true or false', of(trueFalse)],
  ['fill-in', of(fillIn)],
  [
    'fill-in of two blanks',
    of({ ...fillIn, stem: '记____分，罚____元', blanks: [{ accept: ['12'] }, { accept: ['200'] }] }),
  ],
  [
    'fill-in with signs',
    of({ ...fillIn, blanks: [{ accept: ['a->b', String.raw`c\*d`, 'e/f', 'g|h', 'i；j'] }] }),
  ],
  ['numeric', of(numeric)],
  ['numeric with tolerance and unit', of({ ...numeric, tolerance: '0.5', unit: '公里/小时' })],
  ['ordering', of(ordering)],
  ['matching', of(matching)],
  ['matching, a right without left', of({ ...matching, rights: options('停', '行', '倒车') })],
  [
    'short answer',
    of({
      type: 'shortAnswer',
      stem: '怎样处置？',
      keyPoints: [
        { text: '停车', weight: 2 },
        { text: '报警', weight: 1 },
      ],
    }),
  ],
  ['case', caseOf(single, trueFalse)],

  ['picture in the stem', stem(`${PICTURE}是什么标志？`)],
  ['picture behind a line of the stem', stem(`看图\n${PICTURE}\n是什么标志？`)],
  ['picture in an option', of({ ...single, options: options(PICTURE, `近光${PICTURE}`, '雾灯') })],
  ['picture in the explanation', { ...PLAIN, explanation: `如图${PICTURE}所示。` }],
  ['picture in an item', of({ ...ordering, items: options('报警', PICTURE, '救人') })],
  ['picture on the left', of({ ...matching, lefts: options(PICTURE, '绿灯') })],
  ['picture on the right', of({ ...matching, rights: options(PICTURE, '行') })],
  ['picture in a true or false', of({ ...trueFalse, stem: `${PICTURE}表示停车。` })],
  ['picture in a fill-in', of({ ...fillIn, stem: `${PICTURE}一次记____分` })],
  [
    'picture in a fill-in of two blanks',
    of({
      ...fillIn,
      stem: `${PICTURE}记____分，罚____元`,
      blanks: [{ accept: ['12'] }, { accept: ['200'] }],
    }),
  ],
  [
    'picture in a key point',
    of({ type: 'shortAnswer', stem: '怎样处置？', keyPoints: [{ text: `${PICTURE}停车`, weight: 2 }] }),
  ],
  ['picture in a case', caseOf({ ...single, stem: `${PICTURE}是什么？` }, trueFalse)],
  ['picture without words', stem(`![](picture:${PICTURE_NAME})是什么标志？`)],
  ['picture whose words are like signs', stem(`![A. 停{=让}](picture:${PICTURE_NAME})是什么标志？`)],

  ['options in another order', of({ ...single, options: options('远光', '近光', '雾灯').toReversed() })],
  ['items in another order', of({ ...ordering, items: ordering.items.toReversed() })],
  ['rights in another order', of({ ...matching, rights: matching.rights.toReversed() })],
  ['lefts in another order', of({ ...matching, lefts: matching.lefts.toReversed() })],
  [
    'rights in another order than the lefts',
    of({
      ...matching,
      key: [
        { left: 'A', right: 'B' },
        { left: 'B', right: 'A' },
      ],
    }),
  ],
  [
    'an option left out',
    of({
      ...single,
      options: [
        { id: 'A', text: '远光' },
        { id: 'C', text: '近光' },
      ],
      key: 'C',
    }),
  ],
  [
    'options of a part in another order',
    caseOf({ ...single, options: single.options.toReversed() }, trueFalse),
  ],

  ...Array.from(',，、;；|/\\\n#', (sign): [string, QuestionContent] => [
    `tag with ${JSON.stringify(sign)}`,
    tags(`甲${sign}乙`, '丙'),
  ]),
  ['two tags', tags('重点', '易错')],
  ['tag with a space', tags('新 法')],
  ['tag like a difficulty', tags('难度:5')],
  ['tag like a case', tags('案例')],
  ['tag like a day', tags('生效:2026-01-01')],
  ['tag like a formula', tags('=易错')],
  ['days', { ...PLAIN, effectiveFrom: '2026-01-01', expiresOn: '2027-12-31' }],
  ['case question', { ...PLAIN, isCase: true }],
  ['difficulty', { ...PLAIN, difficulty: 5 }],
  ['no explanation', { ...PLAIN, explanation: '' }],
  ['no citation', { ...PLAIN, citations: [] }],
  [
    'several citations',
    {
      ...PLAIN,
      citations: [
        { instrument: 'rtsl', edition: '2021', article: '133-1', paragraph: 1, item: 2 },
        { instrument: 'chronicle', edition: '2021', entry: '1921年7月23日', row: '4' },
      ],
    },
  ],

  ['stem of two lines', stem('夜间会车\n用何种灯光？')],
  ['stem like a question number', stem('1. 夜间会车用何种灯光？')],
  ['stem with an answer in brackets', stem('夜间会车用（B）灯光')],
  ['stem with a label', stem('夜间会车 答案：见下 解析：无')],
  ['stem of GIFT signs', stem('集合{=a ~b}中 #1:2 哪个？')],
  ['stem with a cloze field', of({ ...fillIn, stem: '{1:SHORTANSWER:=x}记____分' })],
  ['stem of markup', stem('<b>粗</b>&nbsp;与 **重**')],
  ['stem of maths', stem(String.raw`$\frac{1}{2}\,x^2$ 是多少？`)],
  ['stem like a formula', stem('=SUM(A1)')],
  ['stem with a control escape', stem('甲_x000D_乙')],
  ['stem like a picture of ours', stem('![x](picture:图片1)是什么？')],
  ['option like its letter', of({ ...single, options: options('A. 远光', '近光', '雾灯') })],
  ['option of two lines', of({ ...single, options: options('远光\n远', '近光', '雾灯') })],
  ['option like a weight', of({ ...single, options: options('%50%远光', '[html]近光', '雾灯') })],
  ['explanation of two lines', { ...PLAIN, explanation: '第一。\n第二。' }],
  ['explanation with a line of key points', { ...PLAIN, explanation: '见下。\n要点（2分）：停车' }],
  [
    'explanation that ends in a citation',
    { ...PLAIN, citations: [], explanation: '见下。\n依据：《刑法》第133条' },
  ],
  [
    'a key point of two lines',
    of({ type: 'shortAnswer', stem: '怎样处置？', keyPoints: [{ text: '停车\n（3分）熄火', weight: 2 }] }),
  ],
]
