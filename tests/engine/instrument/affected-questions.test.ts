import { describe, expect, it } from 'vitest'
import { affectedQuestions } from '#engine/instrument/affected-questions'
import { alignEditions } from '#engine/instrument/align-editions'

const FIRST = '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。'
const SECOND = '醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证。'
const ITEMS = '有下列情形之一的：\n（一）载有乘客的；\n（二）逃避检查的。'
const BELT = '机动车行驶时，驾驶人、乘坐人员应当按规定使用安全带。'
const GONE = '本法自公布之日起施行，由国务院公安部门负责解释。'

const older = [
  { number: '1', text: `${FIRST}\n${SECOND}\n${ITEMS}` },
  { number: '2', text: BELT },
  { number: '3', text: GONE },
  { number: '4', text: '不变的一条，谁也没有改动过它的文字。' },
]
const newer = [
  { number: '1', text: `${FIRST}\n新增的一款。\n${SECOND.replace('吊销', '暂扣')}\n${ITEMS}` },
  { number: '3', text: BELT },
  { number: '4', text: '不变的一条，谁也没有改动过它的文字。' },
]
const links = alignEditions(older, newer)
const affected = (article: string, paragraph?: number, item?: number) =>
  affectedQuestions(
    [
      {
        questionId: 'Q',
        article,
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(item === undefined ? {} : { item }),
      },
    ],
    links,
    { older, newer },
  )[0]

describe('affectedQuestions', () => {
  it('a changed article affects a citation of any of its paragraphs, and says whether that one changed', () => {
    expect(affected('1', 1)).toMatchObject({ kind: 'changed', textChanged: true, citedChanged: false })
    expect(affected('1', 2)).toMatchObject({ kind: 'changed', textChanged: true, citedChanged: true })
    // Pushed down by one, word for word the same.
    expect(affected('1', 3, 2)).toMatchObject({ citedChanged: false })
    expect(affected('1')).toMatchObject({ citedChanged: true })
    expect(affected('1', 9)).toMatchObject({ citedChanged: null })
  })

  it('a clause more changes the paragraph, although its old words are all there', () => {
    const grown = [{ number: '1', text: `${FIRST.slice(0, -1)}，情节严重的，吊销机动车驾驶证。\n${SECOND}` }]
    const before = [{ number: '1', text: `${FIRST}\n${SECOND}` }]
    const cited = (paragraph: number) =>
      affectedQuestions([{ questionId: 'Q', article: '1', paragraph }], alignEditions(before, grown), {
        older: before,
        newer: grown,
      })[0]?.citedChanged
    expect([cited(1), cited(2)]).toEqual([true, false])
  })

  it('a renumbered article is affected though its words are the same', () => {
    expect(affected('2')).toEqual({
      questionId: 'Q',
      article: '2',
      kind: 'moved',
      to: ['3'],
      textChanged: false,
      citedChanged: false,
    })
  })

  it('a deleted one too; an unchanged one and one that never was are not', () => {
    expect(affected('3')).toMatchObject({ kind: 'deleted', to: [], citedChanged: null })
    expect(affected('4')).toBeUndefined()
    expect(affected('99')).toBeUndefined()
  })
})
