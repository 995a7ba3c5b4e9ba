import type { DrillRulesView } from '#contract/drill'
import type { Section, Settings } from './drill-types.ts'

/** What decides the marks of one section; what is drawn for it is not among it, and not for everybody's eyes. */
export type RuledSection = Pick<Section, 'type' | 'count' | 'marks' | 'rule' | 'floorCents'>

/** Everything that is in force for who sits a drill. Settings have it all, so a drill that is still being made can be shown too. */
export type RuleFacts = Pick<
  Settings,
  'limitMs' | 'counted' | 'countedADay' | 'maxAttempts' | 'blindMarking' | 'secondMarker'
> & {
  blueprint: Omit<Settings['blueprint'], 'sections'> & { sections: readonly RuledSection[] }
}

/** The rules as they are sent to who sits the drill, in the shape of the settings they came from. */
export function factsOf(view: DrillRulesView): RuleFacts {
  const { limitMs, counted, countedADay, maxAttempts, blindMarking, secondMarker } = view
  const { shuffleQuestions, shuffleOptions, floorCents, speed, sections } = view
  return {
    limitMs,
    counted,
    countedADay: countedADay ?? undefined,
    maxAttempts: maxAttempts ?? undefined,
    blindMarking,
    secondMarker,
    blueprint: {
      shuffleQuestions,
      shuffleOptions,
      floorCents,
      speed,
      sections: sections.map(section => ({ ...section, floorCents: section.floorCents ?? undefined })),
    },
  }
}
