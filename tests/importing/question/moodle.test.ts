import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { moodleReader } from '#importing/question/moodle/moodle-reader'
import { readMoodle } from '#importing/question/moodle/read-moodle'
import { cannotExpressInMoodle, writeMoodle } from '#importing/question/moodle/write-moodle'
import type { ReadContent } from '#importing/question/question-reading'
import { content, written } from './arbitrary-content.ts'

const RUNS = Number(process.env['FORMAT_RUNS'] ?? 300)

function quiz(...questions: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`
}

function question(type: string, stem: string, rest = ''): string {
  return `<question type="${type}"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext>${rest}</question>`
}

const answer = (fraction: number, text: string, rest = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${rest}</answer>`

function bodies(...questions: string[]) {
  return readMoodle(quiz(...questions)).questions.map(({ content: { body } }) => body)
}

const options = (...texts: string[]) => texts.map((text, index) => ({ id: 'ABCDEF'[index], text }))

describe('types that map', () => {
  it.each([
    [
      question(
        'multichoice',
        '<p>停 &amp; 走？</p>',
        `<single>true</single>${answer(100, '对')}${answer(0, '错')}`,
      ),
      { type: 'single', stem: '停 & 走？', options: options('对', '错'), key: 'A' },
    ],
    [
      question(
        'multichoice',
        '停？',
        `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-100, 'c')}`,
      ),
      { type: 'multiple', stem: '停？', options: options('a', 'b', 'c'), key: ['A', 'B'] },
    ],
    [
      question('truefalse', '停。', answer(0, 'true') + answer(100, 'false')),
      { type: 'trueFalse', stem: '停。', key: false },
    ],
    [
      question(
        'shortanswer',
        '三大法宝：_______',
        answer(100, '党的建设') + answer(100, '党建') + answer(0, '*'),
      ),
      { type: 'fillIn', stem: '三大法宝：____', blanks: [{ accept: ['党的建设', '党建'] }] },
    ],
    [
      question(
        'numerical',
        '多少？',
        `${answer(100, '23.50', '<tolerance>0.1</tolerance>')}<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>`,
      ),
      { type: 'numeric', stem: '多少？', key: '23.5', tolerance: '0.1', unit: 'm' },
    ],
    [
      question(
        'matching',
        '配。',
        '<subquestion><text>红</text><answer><text>停</text></answer></subquestion><subquestion><text>绿</text><answer><text>行</text></answer></subquestion><subquestion><text></text><answer><text>等</text></answer></subquestion>',
      ),
      {
        type: 'matching',
        stem: '配。',
        lefts: options('红', '绿'),
        rights: options('停', '行', '等'),
        key: [
          { left: 'A', right: 'A' },
          { left: 'B', right: 'B' },
        ],
      },
    ],
    [
      question(
        'essay',
        '述。',
        '<graderinfo format="html"><text>&lt;p&gt;保护现场（2分）&lt;/p&gt;&lt;p&gt;抢救伤员&lt;/p&gt;</text></graderinfo>',
      ),
      {
        type: 'shortAnswer',
        stem: '述。',
        keyPoints: [
          { text: '保护现场', weight: 2 },
          { text: '抢救伤员', weight: 1 },
        ],
      },
    ],
    [
      question(
        'cloze',
        '建党于{1:SHORTANSWER:=1921~=一九二一}年{2:NUMERICAL:=7:0}月{1:MULTICHOICE:=1~2#no~3}日。',
      ),
      {
        type: 'fillIn',
        stem: '建党于____年____月____日。',
        blanks: [{ accept: ['1921', '一九二一'] }, { accept: ['7'] }, { accept: ['1'] }],
      },
    ],
    [
      question(
        'gapselect',
        '红灯[[2]]，绿灯[[1]]。',
        '<selectoption><text>行</text><group>1</group></selectoption><selectoption><text>停</text><group>1</group></selectoption>',
      ),
      { type: 'fillIn', stem: '红灯____，绿灯____。', blanks: [{ accept: ['停'] }, { accept: ['行'] }] },
    ],
    [
      question('ddwtos', '红灯[[1]]。', '<dragbox><text>停</text><group>1</group></dragbox>'),
      { type: 'fillIn', stem: '红灯____。', blanks: [{ accept: ['停'] }] },
    ],
    [
      question('ordering', '排。', answer(1, 'c') + answer(2, 'a') + answer(3, 'b')),
      { type: 'ordering', stem: '排。', items: options('a', 'b', 'c'), key: ['C', 'A', 'B'] },
    ],
  ])('%s', (xml, expected) => {
    const reading = readMoodle(quiz(xml))
    expect(reading.faults).toEqual([])
    expect(reading.questions[0]?.content.body).toEqual(expected)
  })
})

it('reads category, number, tags, feedback and lines', () => {
  const reading = readMoodle(
    quiz(
      '<question type="category"><category><text>$course$/top/法规/酒驾</text></category></question>',
      question(
        'truefalse',
        '停。',
        `<generalfeedback format="html"><text>因为。</text></generalfeedback><idnumber>JT-1</idnumber><tags><tag><text>难度:2</text></tag><tag><text>新</text></tag></tags>${answer(100, 'true', '<feedback><text>好</text></feedback>')}${answer(0, 'false')}<hint><text>想</text></hint>`,
      ),
    ),
  )
  expect(reading.questions).toEqual([
    {
      place: { line: 4 },
      id: 'JT-1',
      content: {
        subject: '法规',
        topic: '酒驾',
        difficulty: 2,
        isCase: false,
        tags: ['新'],
        body: { type: 'trueFalse', stem: '停。', key: true },
        explanation: '因为。\n对：好',
        citations: [],
      },
    },
  ])
  expect(reading.leftOut.map(({ code }) => code)).toEqual(['import.leftOut.hints', 'import.leftOut.titles'])
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SHA = createHash('sha256').update(PIXEL).digest('hex')

it('takes pictures along, both ways', () => {
  const xml = quiz(
    `<question type="truefalse"><questiontext format="html"><text><![CDATA[<p>看<img src="@@PLUGINFILE@@/a%20b.png" alt="标志">停。</p>]]></text><file name="a b.png" path="/" encoding="base64">${PIXEL.toString('base64')}</file></questiontext>${answer(100, 'true')}</question>`,
  )
  const reading = readMoodle(xml)
  expect(reading.pictures).toEqual([{ sha256: SHA, name: 'a b.png', bytes: Uint8Array.from(PIXEL) }])
  expect(reading.questions[0]?.content.body.stem).toBe(`看![标志](picture:${SHA})停。`)
  const again = readMoodle(writeMoodle(reading.questions, reading.pictures))
  expect(again.questions.map(one => one.content)).toEqual(reading.questions.map(one => one.content))
  expect(again.pictures.map(({ sha256, bytes }) => ({ sha256, bytes }))).toEqual([
    { sha256: SHA, bytes: Uint8Array.from(PIXEL) },
  ])
})

describe('faults and what is left out', () => {
  it.each([
    ['<html></html>', undefined, 'import.fault.notTheFormat'],
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz></quiz>', undefined, 'import.fault.unsafe'],
    [quiz('<!DOCTYPE x>'), undefined, 'import.fault.unsafe'],
    [quiz(question('multichoice', '?', answer(100, 'a') + answer(100, 'b'))), 3, 'import.fault.severalRight'],
    [quiz(question('multichoice', '?', answer(0, 'a'))), 3, 'import.fault.noAnswer'],
    [quiz(question('numerical', '?', answer(100, 'abc'))), 3, 'import.fault.numberUnread'],
    [
      quiz(question('truefalse', '<img src="@@PLUGINFILE@@/x.png">', answer(100, 'true'))),
      3,
      'import.fault.pictureMissing',
    ],
    [quiz(question('truefalse', '', answer(100, 'true'))), 3, 'question.stemEmpty'],
    [
      quiz('<question type="truefalse"><questiontext>', question('truefalse', '停', answer(100, 'true'))),
      undefined,
      'import.fault.damaged',
    ],
    ['<quiz></quiz>', undefined, 'import.fault.noQuestions'],
  ])('%s', (xml, line, code) => {
    const [fault] = readMoodle(xml).faults
    expect(fault?.code).toBe(code)
    expect(line === undefined ? undefined : fault?.place.line).toBe(line)
  })

  it('a question that is not well formed does not take the next one with it', () => {
    const reading = readMoodle(
      quiz(
        '<question type="truefalse"><name></nam></question>',
        question('truefalse', '停', answer(100, 'true')),
      ),
    )
    expect(reading.faults).toMatchObject([{ place: { line: 3 }, code: 'import.fault.damaged' }])
    expect(reading.questions).toHaveLength(1)
  })

  it.each([
    [question('description', '说明'), 'import.leftOut.description'],
    [question('calculated', '{a}+{b}?'), 'import.leftOut.type'],
    [question('ddimageortext', '?'), 'import.leftOut.type'],
    [question('cloze', '{1:MULTIRESPONSE:=a~=b}'), 'import.leftOut.type'],
    [question('numerical', '?', answer(100, '1') + answer(100, '2')), 'import.leftOut.severalNumbers'],
    [
      question('multichoice', '?', `<single>false</single>${answer(70, 'a')}${answer(30, 'b')}`),
      'import.leftOut.weights',
    ],
    [
      question('truefalse', '停<script>alert(1)</script>', answer(100, 'true')),
      'import.leftOut.activeContent',
    ],
    [question('truefalse', '<a href="http://x">停</a>', answer(100, 'true')), 'import.leftOut.html'],
    [question('truefalse', '停<img src="http://x/y.png">', answer(100, 'true')), 'import.leftOut.picture'],
    [
      question('gapselect', '[[1]]', '<selectoption><text>停</text></selectoption>'),
      'import.leftOut.choicesOfBlank',
    ],
  ])('%s', (xml, code) => {
    expect(readMoodle(quiz(xml)).leftOut.map(one => one.code)).toContain(code)
  })
})

it('reads back what it can express', () => {
  fc.assert(
    fc.property(written, questions => {
      const expressible = questions.filter(({ content: one }) => cannotExpressInMoodle(one).length === 0)
      if (expressible.length === 0) return
      const { questions: read, faults, leftOut } = readMoodle(writeMoodle(expressible))
      expect(faults).toEqual([])
      expect(leftOut).toEqual([])
      expect(read.map(({ id, content: own }) => ({ id, content: own }))).toEqual(expressible)
    }),
    { numRuns: RUNS },
  )
})

it('names what would be lost', () => {
  const codes = new Set(
    fc.sample(content, { numRuns: 500, seed: 3 }).flatMap((one: ReadContent) => cannotExpressInMoodle(one)),
  )
  expect([...codes].toSorted()).toEqual(['import.cannotExpress.signs', 'import.cannotExpress.type'])
})

it('knows its own', () => {
  const knows = (text: string) => moodleReader.recognises(new TextEncoder().encode(text))
  expect([quiz(), '<quiz>', '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<quiz a="b">'].map(knows)).toEqual([
    true,
    true,
    true,
  ])
  expect(['<html>', '1. 停', 'Q{T}'].map(knows)).toEqual([false, false, false])
})

it('bodies are read for every type once', () => {
  expect(bodies(question('truefalse', '停', answer(100, 'true')))).toHaveLength(1)
})
