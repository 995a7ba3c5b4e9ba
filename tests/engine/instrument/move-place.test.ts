import { expect, it } from 'vitest'
import { alignEditions } from '#engine/instrument/align-editions'
import { movePlace } from '#engine/instrument/move-place'
import type { Place } from '#engine/instrument/place'

const FIRST = '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。'
const SECOND = '醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证。'
const BELT =
  '机动车行驶时，驾驶人、乘坐人员应当按规定使用安全带，有下列情形之一的除外：\n（一）倒车的；\n（二）急救的。'
const older = [
  { number: '1', text: `${FIRST}\n${SECOND}` },
  { number: '2', text: BELT },
  { number: '3', text: '本法自公布之日起施行，由国务院公安部门负责解释。' },
]
const newer = [
  { number: '1', text: `新的第一款。\n${FIRST}` },
  { number: '2', text: SECOND },
  {
    number: '3',
    text: BELT.replace('（一）倒车的；', '（一）试车的；\n（三）倒车的；').replace(
      '（二）急救的。',
      '（四）巡逻的。',
    ),
  },
]
const links = alignEditions(older, newer)
const move = (place: Place, article?: string) =>
  movePlace(
    place,
    links.find(link => link.from.includes(place.article)),
    { older, newer, article },
  )

it.each<[string, Place, Place | null]>([
  [
    'an article that was split goes where its words are',
    { article: '1', paragraph: 2 },
    { article: '2', paragraph: 1 },
  ],
  [
    'a paragraph that was pushed down is followed',
    { article: '1', paragraph: 1 },
    { article: '1', paragraph: 2 },
  ],
  ['a whole article', { article: '2' }, { article: '3' }],
  [
    'an item keeps its words, not its number',
    { article: '2', paragraph: 1, item: 1 },
    { article: '3', paragraph: 1, item: 3 },
  ],
  [
    'an item that is no more is left out',
    { article: '2', paragraph: 1, item: 2 },
    { article: '3', paragraph: 1 },
  ],
  ['a paragraph that never was is left out', { article: '2', paragraph: 9 }, { article: '3' }],
  ['of a deleted article nothing is left', { article: '3' }, null],
])('%s', (_, place, expected) => {
  expect(move(place)).toEqual(expected)
})

it('a person may say where it went', () => {
  expect(move({ article: '3' }, '1')).toEqual({ article: '1' })
})

it('an article that the text did not have keeps its number', () => {
  expect(movePlace({ article: '9', paragraph: 1 }, undefined, { older, newer })).toEqual({ article: '9' })
})
