import type { PaperChoice, PaperHead, PaperPart, PaperView } from '#contract/paper'

export type Source = PaperChoice['source']

/** Most questions of one paper; a test keeps it equal to the contract's. */
export const MOST_QUESTIONS = 200

/** What the instructor has said. Null: nothing yet, so what is suggested stands. */
export type PaperSettings = {
  brigade: string | null
  title: string | null
  subtitle: string
  minutes: number | null | undefined
  seed: string
  /** The check of the 卷号 that was typed in, where a paper is to be printed again. */
  expectedCheck: string | null
  variants: 1 | 2
  shuffleQuestions: boolean
  shuffleOptions: boolean
  parts: readonly PaperPart[]
  sectionCents: ReadonlyMap<number, number>
  questionCents: ReadonlyMap<string, number>
}

export function newSettings(seed: string): PaperSettings {
  return {
    brigade: null,
    title: null,
    subtitle: '',
    minutes: undefined,
    seed,
    expectedCheck: null,
    variants: 1,
    shuffleQuestions: true,
    shuffleOptions: true,
    parts: ['paper'],
    sectionCents: new Map(),
    questionCents: new Map(),
  }
}

export function toChoice(source: Source, settings: PaperSettings): PaperChoice {
  const { seed, variants, shuffleQuestions, shuffleOptions, sectionCents, questionCents } = settings
  return {
    source,
    seed,
    variants,
    shuffleQuestions,
    shuffleOptions,
    marks: [...sectionCents].map(([section, cents]) => ({ section, cents })),
    questionMarks: [...questionCents].map(([questionId, cents]) => ({ questionId, cents })),
  }
}

/** The head as it is printed; a paper without a title of its own has the usual one. */
export function toHead(
  { brigade, title, subtitle, minutes }: PaperSettings,
  suggested: PaperView['suggested'],
  usualTitle: string,
): PaperHead {
  const words = (title ?? suggested.title).trim()
  return {
    brigade: (brigade ?? suggested.brigade).trim(),
    title: words === '' ? usualTitle : words,
    subtitle: subtitle.trim(),
    minutes: minutes === undefined ? suggested.minutes : minutes,
  }
}

/** Whether the paper is not the one whose number was typed in: a question was revised since, or the choice is another. */
export function isOtherPaper({ expectedCheck }: PaperSettings, number: string): boolean {
  return expectedCheck !== null && !number.endsWith(`-${expectedCheck}`)
}
