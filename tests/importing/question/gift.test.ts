import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGift } from '#importing/question/gift/read-gift'
import { giftReader } from '#importing/question/gift/gift-reader'
import { cannotExpressInGift, writeGift } from '#importing/question/gift/write-gift'
import { content, written } from './arbitrary-content.ts'

const RUNS = Number(process.env['FORMAT_RUNS'] ?? 300)

function bodies(text: string) {
  return readGift(text).questions.map(({ content: { body } }) => body)
}

describe('as Moodle documents it', () => {
  it.each([
    [
      "Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}",
      {
        type: 'single',
        stem: "Who's buried in Grant's tomb?",
        options: ['Grant', 'Jefferson', 'no one'],
        key: 'C',
      },
    ],
    [
      "Grant is {~buried =entombed ~living} in Grant's tomb.",
      {
        type: 'single',
        stem: "Grant is ____ in Grant's tomb.",
        options: ['buried', 'entombed', 'living'],
        key: 'B',
      },
    ],
    [
      'Grant is buried in a tomb.{FALSE}',
      { type: 'trueFalse', stem: 'Grant is buried in a tomb.', key: false },
    ],
    ['The sun rises in the east.{T}', { type: 'trueFalse', stem: 'The sun rises in the east.', key: true }],
    [
      "Who's buried?{=no one =nobody}",
      { type: 'fillIn', stem: "Who's buried?____", blanks: [{ accept: ['no one', 'nobody'] }] },
    ],
    [
      'Two plus {=two =2} equals four.',
      { type: 'fillIn', stem: 'Two plus ____ equals four.', blanks: [{ accept: ['two', '2'] }] },
    ],
    [
      'When was Grant born?{#1822:5}',
      { type: 'numeric', stem: 'When was Grant born?', key: '1822', tolerance: '5', unit: '' },
    ],
    [
      'Pi to 3 places?{#3.1415:0.0005}',
      { type: 'numeric', stem: 'Pi to 3 places?', key: '3.1415', tolerance: '0.0005', unit: '' },
    ],
    ['Pi?{#3.141..3.142}', { type: 'numeric', stem: 'Pi?', key: '3.1415', tolerance: '0.0005', unit: '' }],
    [
      'Born?{#=1822:0 =%50%1822:2}',
      { type: 'numeric', stem: 'Born?', key: '1822', tolerance: '0', unit: '' },
    ],
    ['Speed?{#3e8}', { type: 'numeric', stem: 'Speed?', key: '300000000', tolerance: '0', unit: '' }],
    ['Write an essay.{}', { type: 'shortAnswer', stem: 'Write an essay.', keyPoints: [] }],
    [
      'What two?{~%-50%No one ~%50%Grant ~%50%His wife ~%-50%His father}',
      {
        type: 'multiple',
        stem: 'What two?',
        options: ['No one', 'Grant', 'His wife', 'His father'],
        key: ['B', 'C'],
      },
    ],
    [
      String.raw`Which \{ is \= right\: 2\~3 \#4?{=\=a\n\{b\} ~c}`,
      { type: 'single', stem: 'Which { is = right: 2~3 #4?', options: ['=a\n{b}', 'c'], key: 'A' },
    ],
    [
      '::Q1:: // no comment\n1+1?{=2 ~3}',
      { type: 'single', stem: '// no comment\n1+1?', options: ['2', '3'], key: 'A' },
    ],
    [
      '[html]<p>a &lt; <b>b</b></p>{=1 ~2}',
      { type: 'single', stem: 'a < **b**', options: ['1', '2'], key: 'A' },
    ],
  ])('%s', (text, expected) => {
    const [body] = bodies(text)
    const options = (expected as { options?: string[] }).options
    expect(body).toEqual({
      ...expected,
      ...(options && { options: options.map((one, index) => ({ id: 'ABCDEF'[index], text: one })) }),
    })
  })

  it('matching, also with a right that serves two', () => {
    expect(bodies('Match.{=Canada -> Ottawa =Italy -> Rome =Vatican->Rome}')).toEqual([
      {
        type: 'matching',
        stem: 'Match.',
        lefts: ['Canada', 'Italy', 'Vatican'].map((one, index) => ({ id: 'ABC'[index], text: one })),
        rights: [
          { id: 'A', text: 'Ottawa' },
          { id: 'B', text: 'Rome' },
        ],
        key: [
          { left: 'A', right: 'A' },
          { left: 'B', right: 'B' },
          { left: 'C', right: 'B' },
        ],
      },
    ])
  })

  it('feedback of answers stays readable in the explanation', () => {
    const [question] = readGift('Q?{=yes#right! ~no#wrong####because}').questions
    expect(question?.content.explanation).toBe('because\nA：right!\nB：wrong')
    const [truth] = readGift('Q?{TRUE#you are wrong#you are right####since}').questions
    expect(truth?.content.explanation).toBe('since\n对：you are right\n错：you are wrong')
  })

  it.each([
    [
      'a single with partial credit',
      'Q?{=a#yes ~%50%b#half ~c}',
      'A：yes\nB：half',
      ['import.leftOut.weights'],
    ],
    ['thirds', 'Q?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d#no}', 'D：no', []],
    [
      'feedback of numbers',
      'Q?{#=1822:0#right =%50%1822:2#near}',
      '1822:0：right\n1822:2：near',
      ['import.leftOut.numbers'],
    ],
    ['feedback of one number', 'Q?{#1822:5#note}', '1822:5：note', []],
    ['general feedback of an essay', 'Q{####general}', 'general', []],
    ['general feedback of a matching', 'Q{=a -> b =c -> d####general}', 'general', []],
    ['a format of the feedback itself', 'Q?{=a#[html]<b>x</b> ~b####[markdown]**y**}', '**y**\nA：**x**', []],
  ])('%s', (_, text, explanation, codes) => {
    const { questions, faults, leftOut } = readGift(text)
    expect(faults).toEqual([])
    expect(questions.map(({ content: one }) => one.explanation)).toEqual([explanation])
    expect(leftOut.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['[plain]a <b> c{T}', 'a <b> c'],
    ['[moodle]a\nb{T}', 'a\nb'],
    ['[markdown]**a**{T}', '**a**'],
    ['a{true}', 'a'],
    ['a{f}', 'a'],
    ['\ufeffa\r\n{T}\r\n', 'a'],
  ])('%j: format of the stem, small letters, a mark and line ends of Windows', (text, stem) => {
    const [body] = bodies(text)
    expect(body?.type === 'trueFalse' ? body.stem : null).toBe(stem)
  })

  it.each([
    ['Q?{#-5..-1}', '-3', '2'],
    ['Q?{#-3:1}', '-3', '1'],
    ['Q?{#-1.5..0.5}', '-0.5', '1'],
  ])('numbers below zero: %s', (text, key, tolerance) => {
    expect(bodies(text)).toEqual([{ type: 'numeric', stem: 'Q?', key, tolerance, unit: '' }])
  })

  it('categories, comments with id and tags, titles, several lines', () => {
    const reading = readGift(`// first
// [id:JT-1] [tag:重点] [tag:难度:4] [tag:a\\]b]
$CATEGORY: $course$/top/交通法规/酒驾//醉驾

::标题::红灯
停{
  // a comment
  =对

  ~错
}

$CATEGORY: Default for Course
没有别的{T}`)
    expect(reading.faults).toEqual([])
    expect(reading.questions[0]).toMatchObject({
      id: 'JT-1',
      place: { line: 5 },
      content: {
        subject: '交通法规',
        topic: '酒驾/醉驾',
        difficulty: 4,
        tags: ['重点', 'a]b'],
        body: { stem: '红灯\n停' },
      },
    })
    expect(reading.questions[1]).toMatchObject({ id: null, content: { subject: null, topic: null } })
    expect(reading.leftOut).toEqual([
      { place: { line: 5 }, code: 'import.leftOut.titles', values: { count: 1 } },
    ])
  })

  it.each([
    ['A mere text.', 'import.leftOut.description'],
    ['Q?{~%30%a ~%70%b ~%-10%c}', 'import.leftOut.weights'],
    ['Q?{=a =%50%b}', 'import.leftOut.partialAnswers'],
    ['Q?{=a =b*}', 'import.leftOut.wildcard'],
    ['Q?{#=1 =2}', 'import.leftOut.severalNumbers'],
    ['Q?{#=1 =%50%2}', 'import.leftOut.numbers'],
    ['[html]<img src="http://x/a.png">Q?{T}', 'import.leftOut.picture'],
    ['[html]<script>alert(1)</script>Q?{T}', 'import.leftOut.activeContent'],
  ])('%s leaves out %s and says so', (text, code) => {
    expect(readGift(text).leftOut.map(one => one.code)).toContain(code)
  })

  it.each([
    ['ok{T}\n\nQ?{=a ~b\n\nNext?{T}', 3, 'import.fault.unclosed'],
    ['Q?{=a =b ~c}', 1, 'import.fault.severalRight'],
    ['Q?{~a ~b}', 1, 'import.fault.noAnswer'],
    ['Q?{hello ~a =b}', 1, 'import.fault.answerUnread'],
    ['Q?{=%200%a ~b}', 1, 'import.fault.answerUnread'],
    ['Q?{#abc}', 1, 'import.fault.numberUnread'],
    ['Q{=a ~b} and {=c ~d}', 1, 'import.fault.answerUnread'],
    ['{T}', 1, 'question.stemEmpty'],
    ['Q?{=a ~}', 1, 'question.optionEmpty'],
    ['', undefined, 'import.fault.noQuestions'],
  ])('%j is a fault in line %s', (text, line, code) => {
    expect(readGift(text).faults).toMatchObject([{ place: line === undefined ? {} : { line }, code }])
  })
})

it('reads back what it can express', () => {
  fc.assert(
    fc.property(written, questions => {
      const expressible = questions.filter(({ content: one }) => cannotExpressInGift(one).length === 0)
      const { questions: read, faults, leftOut } = readGift(writeGift(expressible))
      if (expressible.length === 0) return
      expect(faults).toEqual([])
      expect(leftOut).toEqual([])
      expect(read.map(({ id, content: own }) => ({ id, content: own }))).toEqual(expressible)
    }),
    { numRuns: RUNS },
  )
})

it('names what would be lost, and the control: nothing of a plain question', () => {
  const codes = new Set(
    fc.sample(content, { numRuns: 500, seed: 3 }).flatMap(one => cannotExpressInGift(one)),
  )
  expect([...codes].toSorted()).toEqual([
    'import.cannotExpress.optionOrder',
    'import.cannotExpress.rightWithoutLeft',
    'import.cannotExpress.severalBlanks',
    'import.cannotExpress.signs',
    'import.cannotExpress.type',
    'import.cannotExpress.unit',
  ])
})

it.each(['::t::Q{T}', 'Q {=a ~b}', '$CATEGORY: x\n\nQ{}', 'Q{#5}'])('recognises %j', text => {
  expect(giftReader.recognises(new TextEncoder().encode(text))).toBe(true)
})
it.each(['1. 停（A）', '<quiz></quiz>', 'a,b,c', 'f(x) { return 1 }'])('does not take %j for GIFT', text => {
  expect(giftReader.recognises(new TextEncoder().encode(text))).toBe(false)
})
