import { expect, test } from 'vitest'
import { systemChance } from '#backend/system-ports'
import { id } from '#contract/primitives'

/** The same instant and chance in versions 1, 4 and 6, in no version, and a 7 of another variant. */
const OTHERS = [
  'c232ab00-9414-11ec-b3c8-9f6bdeced846',
  '9f0c3c4e-6a3b-4d0e-9b5c-2f4f7d8a1b2c',
  '1ec9414c-232a-6b00-b3c8-9f6bdeced846',
  '00000000-0000-0000-0000-000000000000',
  '019e0000-0000-7000-c000-000000000001',
  '019e0000000070008000000000000001',
]

test('ids are UUIDv7 and no other', () => {
  expect(id.safeParse(systemChance.id()).success).toBe(true)
  for (const other of OTHERS) expect(id.safeParse(other).success, other).toBe(false)
})

test('sorted by their text they stand in the order in which they were made', () => {
  const made = Array.from({ length: 20_000 }, () => systemChance.id())
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('also over milliseconds, and with the instant of their making in front', async () => {
  const made: string[] = []
  const beforeMs = Date.now()
  for (let count = 0; count < 20; count++) {
    made.push(systemChance.id(), systemChance.id())
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  const atMs = made.map(text => Number.parseInt(text.replaceAll('-', '').slice(0, 12), 16))
  expect(made.toSorted()).toEqual(made)
  expect(Math.min(...atMs)).toBeGreaterThanOrEqual(beforeMs)
  expect(Math.max(...atMs)).toBeLessThanOrEqual(Date.now())
  expect(new Set(atMs).size).toBeGreaterThan(10)
})

test('control: random ids do not sort', () => {
  const random = Array.from({ length: 100 }, () => crypto.randomUUID())
  expect(random.toSorted()).not.toEqual(random)
})
