import { defaultRule } from '#engine/marking/default-rule'
import type { Section } from './drill-types.ts'

export function newSection(): Section {
  return {
    type: 'single',
    count: 5,
    filter: { subjects: [], topics: [], difficulties: [] },
    marks: { fullCents: 500, wrongCents: 0, blankCents: 0, floorCents: 0 },
    rule: defaultRule('single'),
  }
}

/** The rule of another type does not fit; the rest of the section stays. */
export function withType(section: Section, type: Section['type']): Section {
  return { ...section, type, rule: defaultRule(type) }
}

/** A question never costs more than its own wrong or blank mark: the floor follows them. */
export function withMarks(section: Section, changes: Partial<Section['marks']>): Section {
  const marks = { ...section.marks, ...changes }
  return { ...section, marks: { ...marks, floorCents: Math.min(0, marks.wrongCents, marks.blankCents) } }
}
