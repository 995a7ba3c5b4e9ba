import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { MOST_AT_ONCE, MOST_WAITING, createTurns } from '#host/turns'

const never = () => new Promise<void>(() => {})

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await nextTurn()
}

it('begins at once what nothing of the same connection stands before', () => {
  const lane = createTurns().lane()
  let hasBegun = false
  void lane.run(async () => void (hasBegun = true))
  expect(hasBegun).toBe(true)
})

it('answers with what the work answers, and fails with it', async () => {
  const lane = createTurns().lane()
  expect(await lane.run(async () => 7)).toBe(7)
  await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lane.run(async () => 8)).toBe(8)
})

it('lets nobody begin twice before everybody has begun once', async () => {
  const turns = createTurns()
  const order: string[] = []
  const ask = (name: string, lane: ReturnType<typeof turns.lane>, count: number) =>
    Array.from({ length: count }, (_, index) => lane.run(async () => void order.push(`${name}${index}`)))
  const loud = [ask('a', turns.lane(), 5), ask('b', turns.lane(), 5)].flat()
  await nextTurn()
  const begun = order.length
  // Late, and not behind the eight that wait.
  const late = ask('c', turns.lane(), 1)
  expect(order.slice(begun)).toEqual(['c0'])
  await Promise.all([...loud, ...late])
  expect(order.filter(name => name !== 'c0')).toEqual('a0 b0 a1 b1 a2 b2 a3 b3 a4 b4'.split(' '))
})

it('who asks one thing after the other has one a turn as well', async () => {
  const lane = createTurns().lane()
  let begun = 0
  const asking = (async () => {
    for (let count = 0; count < 100; count++) await lane.run(async () => void begun++)
  })()
  for (let turn = 1; turn <= 10; turn++) {
    await nextTurn()
    expect(begun).toBeLessThanOrEqual(turn + 1)
  }
  await asking
  expect(begun).toBe(100)
})

it('has no more than so many of a connection under way, and does not hold up the others with them', async () => {
  const turns = createTurns()
  const [slow, other] = [turns.lane(), turns.lane()]
  let begun = 0
  for (let count = 0; count < MOST_AT_ONCE + 10; count++)
    void slow.run(() => {
      begun++
      return never()
    })
  await settle()
  expect(begun).toBe(MOST_AT_ONCE)
  expect(await other.run(async () => 'answered')).toBe('answered')
})

it('says when no more should be read of a connection, and when again', async () => {
  const heard: boolean[] = []
  const lane = createTurns().lane(isFull => heard.push(isFull))
  const all = Array.from({ length: MOST_WAITING + 2 }, () => lane.run(async () => {}))
  expect(heard).toEqual([true])
  await Promise.all(all)
  expect(heard).toEqual([true, false])
})
