import { describe, expect, it } from 'vitest'
import type { Blueprint } from '#engine/paper/blueprint'
import { drawable } from '#services/draw'
import { section } from '../engine/arbitraries.ts'
import { addVersion, content } from '../store/seed.ts'
import { tempStore } from '../store/temp-store.ts'

const WEEK = { from: '2026-11-23', to: '2026-11-29' }
const BLUEPRINT: Blueprint = {
  sections: [section('single', 1)],
  shuffleQuestions: true,
  shuffleOptions: true,
  floorCents: 0,
}

describe('what a paper of a week is drawn from', () => {
  it.each([
    ['good for ever', null, null, true],
    ['good from the first day on', '2026-11-23', null, true],
    ['good from the second day on', '2026-11-24', null, false],
    ['good to the last day', null, '2026-11-29', true],
    ['good to the day before the last', null, '2026-11-28', false],
    ['good on the days of the paper', '2026-11-23', '2026-11-29', true],
    ['good long ago', '2020-01-01', '2021-01-01', false],
  ])('a question that is %s: from %s to %s, %s', async (_, effectiveFrom, expiresOn, isDrawn) => {
    const store = await tempStore()
    const days = { ...(effectiveFrom && { effectiveFrom }), ...(expiresOn && { expiresOn }) }
    await store.write(trx => addVersion(trx, { questionId: 'Q', versionId: 'Qv1' }, content('题？', days)))
    const ids = async () =>
      (await drawable(store.reader, BLUEPRINT, WEEK)).strata.flatMap(stratum => stratum.ids)
    expect(await ids()).toEqual(isDrawn ? ['Q'] : [])
    // A later version without days is good for ever.
    await store.write(trx => addVersion(trx, { questionId: 'Q', versionId: 'Qv2' }, content('题？')))
    expect(await ids()).toEqual(['Q'])
  })
})
