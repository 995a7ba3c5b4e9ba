import type { DrillRulesView } from '#contract/drill'
import { fullMarksCents, questionCount } from '#engine/paper/blueprint'
import { aDayOf, countingOf } from './counted.ts'
import type { Drill } from './drill-weeks.ts'

/** A branch with fewer counted scores is listed without a rank. */
export const MIN_PARTICIPANTS = 1

/** Everything that decides marks and places, as data for a page that prints it. */
export function drillRules({ id, week, settings, opensAtMs, closesAtMs }: Drill): DrillRulesView {
  const { blueprint } = settings
  return {
    drillId: id,
    title: settings.title,
    week,
    opensAtMs,
    closesAtMs,
    limitMs: settings.limitMs,
    questions: questionCount(blueprint),
    fullCents: fullMarksCents(blueprint),
    floorCents: blueprint.floorCents,
    shuffleQuestions: blueprint.shuffleQuestions,
    shuffleOptions: blueprint.shuffleOptions,
    sections: blueprint.sections.map(({ type, count, marks, rule, floorCents }) => ({
      type,
      count,
      marks,
      rule,
      fullCents: count * marks.fullCents,
      floorCents: floorCents ?? null,
      lowestCents: Math.max(marks.floorCents, Math.min(marks.wrongCents, marks.blankCents)),
    })),
    speed: blueprint.speed ?? { kind: 'none' },
    counted: settings.counted,
    countedADay: aDayOf(countingOf(settings)),
    maxAttempts: settings.maxAttempts ?? null,
    blindMarking: settings.blindMarking ?? false,
    secondMarker: settings.secondMarker ?? false,
    minParticipants: MIN_PARTICIPANTS,
  }
}
