import { ruleFits } from '../marking/rule-fits.ts'
import { speedFaults } from '../speed/check-speed.ts'
import { questionCount, type Blueprint, type BlueprintSection } from './blueprint.ts'

/** `section` is the index of the section at fault, `null` where the blueprint as a whole is. `code` is a message key. */
export type BlueprintFault = { section: number | null; code: string }

/** Most questions of one section, and of one paper. */
export const MAX_QUESTIONS = 200

/** Everything that keeps a blueprint from being drawn and marked fairly, all at once. Whether the bank suffices is the draw's matter. */
export function checkBlueprint(blueprint: Blueprint): BlueprintFault[] {
  const codes: string[] = []
  if (blueprint.sections.length === 0) codes.push('blueprint.noSections')
  if (questionCount(blueprint) > MAX_QUESTIONS) codes.push('blueprint.totalCount')
  if (!Number.isSafeInteger(blueprint.floorCents)) codes.push('blueprint.notInteger')
  if (blueprint.floorCents > 0) codes.push('blueprint.floorPositive')
  codes.push(...speedFaults(blueprint))
  return [
    ...codes.map(code => ({ section: null, code })),
    ...blueprint.sections.flatMap((section, index) =>
      checkSection(section).map(code => ({ section: index, code })),
    ),
  ]
}

function checkSection({ type, count, marks, rule, floorCents }: BlueprintSection): string[] {
  const codes: string[] = []
  if (!Number.isInteger(count) || count < 1 || count > MAX_QUESTIONS) codes.push('blueprint.sectionCount')
  if (!Object.values(marks).every(Number.isSafeInteger)) codes.push('blueprint.notInteger')
  if (!(marks.fullCents > 0)) codes.push('blueprint.fullNotPositive')
  if (marks.wrongCents > 0) codes.push('blueprint.wrongPositive')
  if (marks.wrongCents > marks.fullCents) codes.push('blueprint.wrongAboveFull')
  // A blank that pays, or pays more than the right answer, rewards leaving the question out.
  if (marks.blankCents > 0) codes.push('blueprint.blankPositive')
  if (marks.blankCents > marks.fullCents) codes.push('blueprint.blankAboveFull')
  if (marks.floorCents > 0) codes.push('blueprint.floorPositive')
  if (floorCents !== undefined && !Number.isSafeInteger(floorCents)) codes.push('blueprint.notInteger')
  if (floorCents !== undefined && floorCents > 0) codes.push('blueprint.floorPositive')
  if (!ruleFits(type, rule)) codes.push('blueprint.ruleMisfit')
  const ticks = rule.kind === 'parts' ? rule.multiple : rule
  if (ticks.kind === 'partialIfNoWrong' && ticks.credit === 'perOption') {
    const perOption = ticks.perOptionCents
    if (!Number.isSafeInteger(perOption) || perOption < 1 || perOption > marks.fullCents) {
      codes.push('blueprint.perOption')
    }
  }
  return codes
}
