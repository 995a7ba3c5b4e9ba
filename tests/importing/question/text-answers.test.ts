import { describe, expect, it } from 'vitest'
import { csvReader } from '#importing/question/csv/csv-reader'
import { readTextLines } from '#importing/question/text/read-text'

function read(text: string) {
  return readTextLines(text.split('\n').map((line, index) => ({ text: line, line: index + 1 })))
}

function keyOf(text: string): unknown {
  const { questions, faults } = read(text)
  expect(faults).toEqual([])
  expect(questions).toHaveLength(1)
  const body = questions[0]?.content.body
  return body !== undefined && 'key' in body ? body.key : body
}

const OPTIONS = 'A. 三个月  B. 六个月\nC. 九个月  D. 一年'

describe('the answer line of papers', () => {
  it.each([
    '答案：（B）',
    '答案：【B】',
    '答案:B',
    '答案 B',
    '【答案】B',
    '[答案] B',
    '（答案：B）',
    '参考答案：B',
    '正确答案为B',
    '正确答案是 B。',
    '答案为：B',
    '标准答案：B。',
    '答案：选B',
    '答案：「B」',
    '本题答案：B',
    '【参考答案】B',
    '【正确答案】：B',
    '答案：B、六个月',
    '答案：B 六个月',
    '答案：B项',
    '答案：(Ｂ)',
    '答：B',
    '答案：[B]',
    '答案（B）',
    '答案：b；',
    '答案：B　解析：见法条',
    '答案：六个月',
  ])('%s is B', line => {
    expect(keyOf(`1. 暂扣几个月？\n${OPTIONS}\n${line}`)).toBe('B')
  })

  it.each([
    '答案:B、C',
    '答案：BC',
    '答案：（BC）',
    '答案：【B、C】',
    '答案：B；C',
    '答案：B和C',
    '答案：B，C。',
    '答案：B/C',
    '答案：B|C',
    '答案：B+C',
    '答案：B.C',
    '参考答案：B C',
    '正确答案为BC',
    '答案：B. 六个月 C. 九个月',
  ])('%s is B and C', line => {
    expect(keyOf(`二、多选题\n1. 哪些？\n${OPTIONS}\n${line}`)).toEqual(['B', 'C'])
  })

  it.each([
    '【答案】对',
    '答案：√',
    '答案：（√）',
    '答案：(对)',
    '答案：正确。',
    '答案：【正确】',
    '答案：T',
    '答案：V',
    '答案：对的',
  ])('%s is right', line => {
    expect(keyOf(`1. 红灯停。\n${line}`)).toBe(true)
  })

  it.each(['答案：【×】', '正确答案为错误', '答案：（错误）', '答案：错', '答案：Χ', '答案：Ｘ'])(
    '%s is wrong',
    line => {
      expect(keyOf(`1. 红灯停。\n${line}`)).toBe(false)
    },
  )

  it.each([
    ['答案：①B②C', '①B②C'],
    ['答案：B. 六个月或C', 'B. 六个月或C'],
    ['答案：B等', 'B等'],
  ])('%s is not guessed at', (line, found) => {
    expect(read(`二、多选题\n1. 哪些？\n${OPTIONS}\n${line}`)).toMatchObject({
      questions: [],
      faults: [{ code: 'import.fault.answerUnread', values: { found } }],
    })
  })

  it('a sentence that begins with 答案是 is no answer line', () => {
    const [question] = read('1. 暂扣几个月？\n答案是否唯一请思考\nA. 三个月\nB. 六个月\n答案：B').questions
    expect(question?.content.body).toMatchObject({ stem: '暂扣几个月？\n答案是否唯一请思考', key: 'B' })
  })
})

describe('answers in the brackets of the stem', () => {
  it.each([
    '暂扣（B）驾驶证',
    '暂扣( B )驾驶证',
    '暂扣【B】驾驶证',
    '暂扣[B]驾驶证',
    '暂扣（　Ｂ　）驾驶证',
    '暂扣（b）驾驶证',
    '暂扣（答案：B）驾驶证',
  ])('%s is B, and a trainee does not see it', stem => {
    const text = `1. ${stem}\n${OPTIONS}`
    expect(keyOf(text)).toBe('B')
    expect(read(text).questions[0]?.content.body.stem).toBe('暂扣（　）驾驶证')
  })

  it.each([
    '哪些（ABD）',
    '哪些（A、B、D）',
    '哪些( A B D )',
    '哪些（A,B,D）。',
    '哪些【ABD】',
    '哪些（A；B；D）',
    '哪些（A/B/D）',
  ])('%s is A, B and D', stem => {
    expect(keyOf(`1. ${stem}\n${OPTIONS}`)).toEqual(['A', 'B', 'D'])
  })

  it.each([
    ['红灯停。（√）', true],
    ['红灯停（ × ）。', false],
    ['红灯停。【√】', true],
    ['红灯停。[ 对 ]', true],
    ['（√）红灯停。', true],
    ['( 错 )红灯停。', false],
    ['红灯停。（Ｘ）', false],
    ['红灯停。(T)', true],
  ])('%s', (stem, key) => {
    expect(keyOf(`1. ${stem}`)).toBe(key)
    expect(read(`1. ${stem}`).questions[0]?.content.body.stem).toMatch(/^红灯停。?$/u)
  })

  it('a name in square brackets is none', () => {
    const [question] = read(`1. 表格[T]规定暂扣几个月？\n${OPTIONS}\n答案：B`).questions
    expect(question?.content.body).toMatchObject({ stem: '表格[T]规定暂扣几个月？', key: 'B' })
  })
})

it.each([
  ['单选', '（B）', 'B'],
  ['多选', '【A、B】', ['A', 'B']],
  ['判断', '（√）', true],
])('a cell too: %s %s', async (type, key, expected) => {
  const { questions, faults } = await csvReader.read(
    Buffer.from(`题型,题干,选项A,选项B,选项C,答案\n${type},停？,甲,乙,丙,${key}\n`),
  )
  expect(faults).toEqual([])
  expect(questions[0]?.content.body).toMatchObject({ key: expected })
})
