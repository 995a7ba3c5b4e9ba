import type { KeyPoint } from '../question/question.ts'
import type { HandMark } from './rule.ts'
import { shareCents, type Verdict } from './verdict.ts'

/** Short answer: what the marker found, by weight. An index that names no point is a mistake of the caller and throws. */
export function judgePoints(
  points: readonly KeyPoint[],
  { points: found }: HandMark,
  fullCents: number,
): Verdict {
  const chosen = new Set(found)
  const weights = [...chosen].map(index => {
    const point = points[index]
    if (point === undefined) throw new TypeError(`There is no key point ${index}`)
    return point.weight
  })
  const earned = weights.reduce((sum, weight) => sum + weight, 0)
  const total = points.reduce((sum, point) => sum + point.weight, 0)
  const counted = { hits: chosen.size, of: points.length }
  if (chosen.size === points.length) return { ...counted, earned: 'all' }
  if (chosen.size === 0) return { ...counted, earned: 'none' }
  return { ...counted, earned: 'part', partCents: shareCents(fullCents, earned, total) }
}
