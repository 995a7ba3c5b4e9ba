import { shanghaiDay } from '#engine/week/iso-week'
import { supersededVersions } from '#store/superseded-versions'
import type { Deps } from './deps.ts'

/** Which of these versions rest on a law as it was: 依据已修订 is said wherever a question is shown to an instructor. */
export function supersededAmong(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  versionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return supersededVersions(store.reader, shanghaiDay(clock.nowMs()), versionIds)
}
