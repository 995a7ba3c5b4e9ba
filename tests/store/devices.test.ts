import { expect, it, onTestFinished } from 'vitest'
import { ensureDevice, nextStamps } from '#store/devices'
import type { Reader } from '#store/store'
import { openStore } from '#store/store'
import { NOW_MS, tempFolder, tempStore } from './temp-store.ts'

async function localDevice(db: Reader): Promise<string | null> {
  const row = await db.selectFrom('device').select('id').where('isLocal', '=', 1).executeTakeFirst()
  return row?.id ?? null
}

it('numbers are unique and without gaps, also over changes that are undone', async () => {
  const store = await tempStore()
  const results = await Promise.allSettled(
    Array.from({ length: 60 }, (_, index) =>
      store.write(async trx => {
        const count = (index % 3) + 1
        const stamp = await nextStamps(trx, count)
        if (index % 4 === 1) throw new Error('undone')
        return Array.from({ length: count }, (__, offset) => stamp.deviceSeq + offset)
      }),
    ),
  )
  const given = results.flatMap(result => (result.status === 'fulfilled' ? result.value : []))
  expect(results.filter(result => result.status === 'rejected')).toHaveLength(15)
  expect(given).toEqual(Array.from({ length: given.length }, (_, index) => index + 1))
})

it('go on after a restart, under the same name', async () => {
  const folder = tempFolder()
  const first = await openStore({ folder, nowMs: NOW_MS })
  await first.write(trx => ensureDevice(trx, 'device-1', NOW_MS))
  expect(await first.write(trx => nextStamps(trx, 5))).toEqual({ deviceId: 'device-1', deviceSeq: 1 })
  await first.close()
  const second = await openStore({ folder, nowMs: NOW_MS })
  onTestFinished(() => second.close())
  await second.write(trx => ensureDevice(trx, 'device-2', NOW_MS))
  expect(await localDevice(second.reader)).toBe('device-1')
  expect(await second.write(trx => nextStamps(trx))).toEqual({ deviceId: 'device-1', deviceSeq: 6 })
})

it('are not given before the device is known', async () => {
  const store = await openStore({ folder: tempFolder(), nowMs: NOW_MS })
  onTestFinished(() => store.close())
  expect(await localDevice(store.reader)).toBe(null)
  await expect(store.write(trx => nextStamps(trx))).rejects.toThrow('no result')
})
