import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOPIC_DEPTH, type TopicPlace, checkMove, depthOf, withDescendants } from '#engine/topic/topic-tree'

/** a ─ b ─ c, a ─ d, e */
const TREE = [
  { id: 'c', parentId: 'b' },
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'd', parentId: 'a' },
  { id: 'e', parentId: null },
]

it.each([
  [['a'], ['c', 'a', 'b', 'd']],
  [['b'], ['c', 'b']],
  [['e'], ['e']],
  [
    ['b', 'a'],
    ['c', 'a', 'b', 'd'],
  ],
  [[], []],
  [['gone'], ['gone']],
])('%o and all under them: %o', (ids, expected) => {
  expect(withDescendants(TREE, ids)).toEqual(expected)
})

describe('checkMove', () => {
  it.each([
    ['b', 'c', 'topic.underItself'],
    ['b', 'b', 'topic.underItself'],
    ['c', 'e', null],
    ['c', null, null],
    ['a', 'e', null],
  ])('%s under %s: %s', (id, parent, expected) => {
    expect(checkMove(TREE, id, parent)).toBe(expected)
  })

  it('never lets a ring or too deep a tree come about, by any moves', () => {
    const ids = TREE.map(topic => topic.id)
    const move = fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), moves => {
        let tree: TopicPlace[] = TREE
        for (const [id, parentId] of moves)
          if (checkMove(tree, id, parentId) === null)
            tree = tree.map(topic => (topic.id === id ? { ...topic, parentId } : topic))
        for (const id of ids) expect(depthOf(tree, id)).toBeLessThanOrEqual(TOPIC_DEPTH)
      }),
    )
    expect(depthOf([{ id: 'x', parentId: 'x' }], 'x')).toBe(Infinity)
  })
})
