import { expect, it } from 'vitest'
import { blueprintSchema } from '#contract/drill'
import { newSection, withMarks, withType } from '../../../renderer/features/drill/new-section.ts'
import { canFall, hasShortAnswers, withFloor } from '../../../renderer/features/drill/section-floor.ts'

const falling = withMarks(newSection(), { wrongCents: -100 })

it('a section can fall only where something is taken away', () => {
  expect(canFall(newSection())).toBe(false)
  expect(canFall(falling)).toBe(true)
  expect(canFall(withMarks(newSection(), { blankCents: -50 }))).toBe(true)
})

it('a floor comes and goes, and both forms are of the contract', () => {
  const floored = withFloor(falling, 0)
  const parsed = (section: typeof falling) =>
    blueprintSchema.parse({
      sections: [section],
      shuffleQuestions: true,
      shuffleOptions: true,
      floorCents: 0,
    }).sections[0]
  expect(parsed(floored)?.floorCents).toBe(0)
  expect(withFloor(floored, null)).toEqual(falling)
  expect(parsed(withFloor(floored, null))).not.toHaveProperty('floorCents')
})

it('asks about markers only where there are short answers', () => {
  const of = (type: 'single' | 'shortAnswer') => ({
    sections: [withType(newSection(), type)],
    shuffleQuestions: true,
    shuffleOptions: true,
    floorCents: 0,
  })
  expect(hasShortAnswers(of('single'))).toBe(false)
  expect(hasShortAnswers(of('shortAnswer'))).toBe(true)
})
