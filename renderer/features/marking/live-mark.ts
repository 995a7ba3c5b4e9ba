import { judgePoints } from '#engine/marking/judge-points'
import type { Answer } from './marking-types.ts'

/** What the ticked points earn, by the rule that will mark the answer; finding nothing has a figure of its own. */
export function liveMarkCents(
  { keyPoints, fullCents, noneCents }: Pick<Answer, 'keyPoints' | 'fullCents' | 'noneCents'>,
  points: readonly number[],
): number {
  const verdict = judgePoints(keyPoints, { points: [...points] }, fullCents)
  if (verdict.earned === 'none') return noneCents
  return verdict.earned === 'all' ? fullCents : verdict.partCents
}
