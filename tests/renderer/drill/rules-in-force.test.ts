import { expect, it } from 'vitest'
import type { DrillSettingsView, SpeedRuleView } from '#contract/drill'
import { checkBlueprint } from '#engine/paper/check-blueprint'
import { drillRules } from '#services/drill-rules'
import { factsOf } from '../../../renderer/features/drill/rule-facts.ts'
import {
  paperSentences,
  rankingSentences,
  ruleSentences,
  sittingSentences,
  speedSentences,
} from '../../../renderer/features/drill/rule-sentence.ts'
import { usualSpeedCents, withSpeed } from '../../../renderer/features/drill/speed-choice.ts'
import type { Format } from '../../../renderer/i18n/format.ts'
import { everyTypeDrill } from '../../services/answering.ts'

/** Words as their keys with the figures that stand in them. */
const words = {
  t: ((key: string, values?: object) =>
    values ? `${key} ${JSON.stringify(values)}` : key) as unknown as Parameters<typeof ruleSentences>[1]['t'],
  format: {
    marks: cents => String(cents / 100),
    minutes: ms => `${ms / 60_000} min`,
    duration: ms => `${ms} ms`,
  } as Format,
}
const inForce = (settings: DrillSettingsView) =>
  factsOf(
    drillRules({
      id: 'd',
      week: '2026-W48',
      origin: 'special',
      settings,
      opensAtMs: 0,
      closesAtMs: 1,
      withdrawn: 0,
      createdAtMs: 0,
    }),
  )

const plain = everyTypeDrill()
const strict = everyTypeDrill({
  limitMs: 600_000,
  counted: 'firstADay',
  countedADay: 3,
  maxAttempts: 4,
  blindMarking: true,
  secondMarker: true,
  blueprint: {
    ...plain.blueprint,
    floorCents: -500,
    shuffleQuestions: false,
    speed: { kind: 'upTo', speedCents: 150 },
  },
})
const [first] = strict.blueprint.sections
if (first) Object.assign(first, { floorCents: -100, marks: { ...first.marks, wrongCents: -200 } })

it.each([
  ['a plain drill', plain],
  ['a drill with every figure', strict],
])('who sits %s reads what who set it reads', (_, settings) => {
  const facts = inForce(settings)
  expect(paperSentences(facts, words)).toEqual(paperSentences(settings, words))
  expect(sittingSentences(facts, words)).toEqual(sittingSentences(settings, words))
  expect(speedSentences(facts, words)).toEqual(speedSentences(settings, words))
  expect(rankingSentences(facts, null, words)).toEqual(rankingSentences(settings, null, words))
  for (const [index, section] of settings.blueprint.sections.entries()) {
    const ruled = facts.blueprint.sections[index]
    expect(ruled).toMatchObject({ type: section.type, count: section.count, marks: section.marks })
    expect(ruled && ruleSentences(ruled, words)).toEqual(ruleSentences(section, words))
  }
})

it('names each figure that the drill has, and only those', () => {
  expect(sittingSentences(inForce(plain), words)).toEqual([
    'rules.noLimit',
    'rules.closing',
    'rules.anyAttempts',
    'rules.shuffleQuestions',
    'rules.shuffleOptions',
  ])
  const said = [
    ...sittingSentences(inForce(strict), words),
    ...rankingSentences(inForce(strict), 2, words),
  ].join('\n')
  for (const figure of ['"10 min"', '"count":4', '\\"aDay\\":3', 'rules.minimum {"count":2}'])
    expect(said).toContain(figure)
  expect(said).not.toContain('rules.shuffleQuestions')
})

it('nothing of what is drawn is among the rules', () => {
  expect(JSON.stringify(inForce(plain))).not.toContain('filter')
})

const timed = (speed: SpeedRuleView, limitMs: number | null = 600_000) =>
  speedSentences({ limitMs, blueprint: { ...plain.blueprint, speed } }, words)

it.each<[SpeedRuleView, string]>([
  [{ kind: 'kahoot' }, '5'],
  [{ kind: 'linear' }, '4'],
  [{ kind: 'upTo', speedCents: 150 }, '5.5'],
])('%o is printed with an example that the engine has worked out', (speed, marks) => {
  const texts = timed(speed)
  expect(texts[0]).toContain(`rules.speed.${speed.kind}`)
  expect(texts.at(-1)).toBe(
    `rules.speed.example ${JSON.stringify({ full: '6', limit: '600000 ms', took: '200000 ms', marks })}`,
  )
})

it('without a rule or a limit, speed is said to count for nothing', () => {
  expect(timed({ kind: 'none' })).toEqual(['rules.speed.none'])
  expect(timed({ kind: 'linear' }, null)).toEqual(['rules.speed.none'])
})

it('what is proposed for speed can be saved, and switching it off leaves nothing behind', () => {
  const speed = { kind: 'upTo', speedCents: usualSpeedCents(plain.blueprint) } as const
  expect(checkBlueprint(withSpeed(plain.blueprint, speed))).toEqual([])
  expect(withSpeed(withSpeed(plain.blueprint, speed), { kind: 'none' })).toEqual(plain.blueprint)
})
