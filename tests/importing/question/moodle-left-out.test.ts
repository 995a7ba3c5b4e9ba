import { describe, expect, it } from 'vitest'
import { readMoodle } from '#importing/question/moodle/read-moodle'

const question = (type: string, stem: string, rest = '') =>
  `<question type="${type}"><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext>${rest}</question>`
const read = (...questions: string[]) => readMoodle(`<quiz>${questions.join('\n')}</quiz>`)
const answer = (fraction: number, text: string) =>
  `<answer fraction="${fraction}"><text>${text}</text></answer>`
const notes = (...questions: string[]) =>
  read(...questions).leftOut.map(({ code, values }) => [code.replace('import.leftOut.', ''), values])

describe('nothing is lost in silence', () => {
  it.each([
    ['{1:NUMERICAL:=3.14:0.01}', [['toleranceOfBlank', { found: '0.01' }]]],
    ['{1:NUMERICAL:=3.14:0}', []],
    [
      '{1:SA:=党建#对了~%50%党的建设#差一点}',
      [
        ['feedback', { count: 2 }],
        ['partialAnswers', { count: 1 }],
      ],
    ],
    ['{1:SA:=一}和{2:SA:=二}', [['weightsOfBlanks', undefined]]],
    ['{:SA:=一}和{1:SA:=二}', []],
    ['{1:SAC:=Abc}', [['letterCase', { count: 1 }]]],
    ['{1:MW:=一}', []],
  ])('cloze %s', (field, expected) => {
    const reading = read(question('cloze', `甲${field}。`))
    expect(reading.faults).toEqual([])
    expect(reading.questions).toHaveLength(1)
    expect(reading.leftOut.map(({ code, values }) => [code.replace('import.leftOut.', ''), values])).toEqual(
      expected,
    )
  })

  it('what a question says of its marking and its order is counted, once a file', () => {
    const choice = (rest: string) =>
      question('multichoice', '停？', `${answer(100, 'a')}${answer(0, 'b')}${rest}`)
    const feedback = '<correctfeedback format="html"><text>对</text></correctfeedback>'
    expect(
      notes(
        choice(feedback),
        choice(
          '<incorrectfeedback><text>错</text></incorrectfeedback><shuffleanswers>false</shuffleanswers>',
        ),
        choice('<defaultgrade>2.0000000</defaultgrade><shuffleanswers>0</shuffleanswers>'),
        question('shortanswer', '三大法宝：____', `<usecase>1</usecase>${answer(100, 'A')}`),
      ),
    ).toEqual([
      ['overallFeedback', { count: 2 }],
      ['fixedOrder', { count: 2 }],
      ['grade', { count: 1 }],
      ['letterCase', { count: 1 }],
    ])
    // The control: a question as Moodle writes it by default loses nothing.
    expect(
      notes(
        choice(
          '<defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><shuffleanswers>true</shuffleanswers><correctfeedback><text></text></correctfeedback>',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    'calculated',
    'calculatedsimple',
    'calculatedmulti',
    'ddimageortext',
    'ddmarker',
    'random',
    'randomsamatch',
    'kprime',
  ])('a type that the bank has not is named: %s', type => {
    expect(read(question(type, '问'))).toMatchObject({
      questions: [],
      leftOut: [{ code: 'import.leftOut.type', values: { type } }],
    })
  })

  it.each(['MULTIRESPONSE', 'MR', 'MRH'])('so is a field of a cloze: %s', type => {
    expect(read(question('cloze', `甲{1:${type}:=a~b}。`))).toMatchObject({
      questions: [],
      leftOut: [{ code: 'import.leftOut.type', values: { type: `cloze ${type}` } }],
    })
  })
})

it('an essay without information for the marker is read, its key points are still to be written', () => {
  expect(read(question('essay', '怎样处置？')).questions[0]?.content.body).toEqual({
    type: 'shortAnswer',
    stem: '怎样处置？',
    keyPoints: [],
  })
})
