import { leastTimedCents } from '#engine/speed/check-speed'
import type { SpeedRule } from '#engine/speed/speed-rule'
import type { Settings } from './drill-types.ts'

/** A blueprint in which speed counts for nothing has no such field at all. */
export function withSpeed(blueprint: Settings['blueprint'], speed: SpeedRule): Settings['blueprint'] {
  const { speed: _, ...rest } = blueprint
  return speed.kind === 'none' ? rest : { ...rest, speed }
}

/** What is proposed for `upTo`, a fifth of the marks: enough to be felt, never so much that fast is worth more than right. */
export function usualSpeedCents(blueprint: Settings['blueprint']): number {
  return Math.max(1, Math.floor((leastTimedCents(blueprint) ?? 500) / 5))
}
