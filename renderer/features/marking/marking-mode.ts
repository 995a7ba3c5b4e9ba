import type { Answer, HandMark, State } from './marking-types.ts'

export type Mode = 'mark' | 'decide' | 'read'

export function modeOf({ mayMark, mayDecide }: Pick<Answer, 'mayMark' | 'mayDecide'>): Mode {
  return mayDecide ? 'decide' : mayMark ? 'mark' : 'read'
}

export type Draft = { points: readonly number[]; note: string }
const NOTHING: Draft = { points: [], note: '' }

/** Where a marker begins: with what they said before; who decides, with the points that both found. */
export function startOf(answer: Pick<Answer, 'marks' | 'final' | 'mayMark' | 'mayDecide'>): Draft {
  const mode = modeOf(answer)
  if (mode === 'read') return answer.final ? draftOf(answer.final) : NOTHING
  if (mode === 'decide') {
    const decision = answer.marks.findLast(mark => mark.kind === 'decision')
    return decision ? draftOf(decision) : { points: commonPoints(newestMarks(answer.marks)), note: '' }
  }
  const own = answer.marks.findLast(mark => mark.kind === 'mark' && mark.isCallers)
  return own ? draftOf(own) : NOTHING
}

function draftOf({ points, note }: { points: number[]; note: string }): Draft {
  return { points, note }
}

/** What is compared: the newest mark of each marker. */
export function newestMarks(marks: readonly HandMark[]): HandMark[] {
  return marks.filter(mark => mark.kind === 'mark' && mark.isNewest)
}

export function commonPoints(marks: readonly Pick<HandMark, 'points'>[]): number[] {
  const [first, ...others] = marks
  return first?.points.filter(point => others.every(other => other.points.includes(point))) ?? []
}

export function togglePoint(points: readonly number[], point: number): number[] {
  return points.includes(point)
    ? points.filter(other => other !== point)
    : [...points, point].toSorted((a, b) => a - b)
}

/** What the marker is told after saving: a first of two marks settles nothing yet. */
export function savedKey(state: State): `saved.${State}` {
  return `saved.${state}`
}
