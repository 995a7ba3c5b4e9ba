import { judgePoints } from '#engine/marking/judge-points'
import type { Answer } from './marking-types.ts'

/**
 * What the ticked points earn, by the rule that will mark the answer; null where nothing is found, which is marked as wrong by
 * the drill's own figure.
 */
export function liveMarkCents(
  { keyPoints, fullCents }: Pick<Answer, 'keyPoints' | 'fullCents'>,
  points: readonly number[],
): number | null {
  const verdict = judgePoints(keyPoints, { points: [...points] }, fullCents)
  if (verdict.earned === 'none') return null
  return verdict.earned === 'all' ? fullCents : verdict.partCents
}
