import type { Section } from './drill-types.ts'

/** Whether answers of the section can take marks away: only then a floor says anything. */
export function canFall({ marks }: Pick<Section, 'marks'>): boolean {
  return marks.wrongCents < 0 || marks.blankCents < 0
}

/** A section without floor has no such field at all. */
export function withFloor(section: Section, floorCents: number | null): Section {
  const { floorCents: _, ...rest } = section
  return floorCents === null ? rest : { ...rest, floorCents }
}

export function hasShortAnswers({ sections }: { sections: readonly Pick<Section, 'type'>[] }): boolean {
  return sections.some(section => section.type === 'shortAnswer')
}
