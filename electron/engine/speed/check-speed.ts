import type { Blueprint, BlueprintSection } from '../paper/blueprint.ts'

/** Whether the time of an answer can weigh in a section. A short answer is never hurried. */
export function isTimed({ type }: Pick<BlueprintSection, 'type'>): boolean {
  return type !== 'shortAnswer'
}

type Weighed = {
  sections: readonly Pick<BlueprintSection, 'type' | 'marks'>[]
  speed?: Blueprint['speed']
}

/** The fewest marks that a question weighed by time can give: no more can be for speed. null where none is weighed. */
export function leastTimedCents({ sections }: Weighed): number | null {
  const timed = sections.filter(isTimed).map(({ marks }) => marks.fullCents)
  return timed.length === 0 ? null : Math.min(...timed)
}

/** What is wrong with what a paper says of speed, as message keys. */
export function speedFaults(blueprint: Weighed): string[] {
  const { speed } = blueprint
  if (speed?.kind !== 'upTo') return []
  const most = leastTimedCents(blueprint)
  const isWhole = Number.isSafeInteger(speed.speedCents) && speed.speedCents >= 1
  return isWhole && (most === null || speed.speedCents <= most) ? [] : ['blueprint.speedMarks']
}

/** Speed is measured against the time allowed: without a limit there is none. */
export function lacksLimit({ speed }: Pick<Weighed, 'speed'>, limitMs: number | null): boolean {
  return limitMs === null && speed !== undefined && speed.kind !== 'none'
}
