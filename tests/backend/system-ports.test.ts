import { expect, test } from 'vitest'
import { systemChance } from '#backend/system-ports'

test('ids are unlike each other, sort by making, and are version 7', () => {
  const ids = Array.from({ length: 20_000 }, () => systemChance.id())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted())
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  // What is left to chance in each is not the same in all.
  expect(new Set(ids.map(id => id.slice(-10))).size).toBe(ids.length)
})
