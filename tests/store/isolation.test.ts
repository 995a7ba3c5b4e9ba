import { expect, it } from 'vitest'
import { readSetting, writeSetting } from '#store/settings'
import { tempStore } from './temp-store.ts'

it('a reader never sees a change before it is committed', async () => {
  const store = await tempStore()
  const seen: unknown[] = []
  const { promise: written, resolve } = Promise.withResolvers<void>()
  const failing = store.write(async trx => {
    await writeSetting(trx, 'answer', 'uncommitted')
    resolve()
    // Room for a reader between two steps of the change.
    for (let turn = 0; turn < 20; turn++) await new Promise(done => setImmediate(done))
    throw new Error('undone')
  })
  await written
  const reading = readSetting(store.reader, 'answer').then(value => seen.push(value))
  await expect(failing).rejects.toThrow('undone')
  await reading
  expect(seen).toEqual([null])
})
