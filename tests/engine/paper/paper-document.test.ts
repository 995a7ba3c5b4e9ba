import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PrintedPaper, paperDocument } from '#engine/paper/paper-document'
import type { QuestionBody, QuestionContent } from '#engine/question/question'

function question(body: QuestionBody): { content: QuestionContent; markCents: number } {
  const content = {
    subject: 's',
    topic: 't',
    difficulty: 3 as const,
    isCase: false,
    body,
    explanation: `因为${body.stem}`,
    citations: [],
  }
  return { content, markCents: 250 }
}

const options = ['甲', '乙', '丙', '丁'].map((text, index) => ({ id: 'ABCD'.charAt(index), text }))
const single = (number: number) =>
  question({ type: 'single', stem: `第${number}问`, options, key: 'ABCD'.charAt(number % 4) })
const matching = question({
  type: 'matching',
  stem: '配',
  lefts: options.slice(0, 2),
  rights: options,
  key: [
    { left: 'A', right: 'C' },
    { left: 'B', right: 'D' },
  ],
})
const ordering = question({ type: 'ordering', stem: '排', items: options, key: ['D', 'C', 'B', 'A'] })
const short = question({
  type: 'shortAnswer',
  stem: '述',
  keyPoints: [
    { text: '一', weight: 3 },
    { text: '二', weight: 2 },
  ],
})
const group = question({
  type: 'caseGroup',
  stem: '案',
  parts: [
    { body: { type: 'trueFalse', stem: '对吗', key: true }, explanation: '是', citations: [] },
    {
      body: { type: 'fillIn', stem: '____', blanks: [{ accept: ['甲', '乙'] }] },
      explanation: '',
      citations: [],
    },
    {
      body: { type: 'numeric', stem: '几', key: '8', tolerance: '1', unit: '米' },
      explanation: '',
      citations: [],
    },
  ],
})

const PAPER: PrintedPaper = {
  brigade: '某大队',
  title: '周练',
  subtitle: '',
  number: 'S-0000',
  minutes: 60,
  seed: 'seed',
  shuffleQuestions: true,
  shuffleOptions: true,
  sections: [
    { type: 'single', questions: Array.from({ length: 10 }, (_, index) => single(index)) },
    { type: 'matching', questions: [matching] },
    { type: 'ordering', questions: [ordering] },
    { type: 'shortAnswer', questions: [short] },
    { type: 'caseGroup', questions: [group] },
  ],
}

describe('a paper for print', () => {
  it('is the same for the same seed and variant, and another for another variant', () => {
    expect(paperDocument(PAPER, 'A')).toEqual(paperDocument(PAPER, 'A'))
    const stems = (variant: string) =>
      paperDocument(PAPER, variant).sections[0]?.questions.map(({ stem }) => stem)
    expect(stems('A')).not.toEqual(stems('B'))
    expect(stems('A')?.toSorted()).toEqual(stems('B')?.toSorted())
    const plain = paperDocument({ ...PAPER, shuffleQuestions: false, shuffleOptions: false }, 'A')
    expect(plain.sections[0]?.questions[0]).toMatchObject({
      stem: '第0问',
      options: [{ label: 'A', text: '甲' }, { label: 'B' }, { label: 'C' }, { label: 'D' }],
    })
  })

  it('gives a key in the letters of the variant: the same words are right', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('A', 'B', 'C'), (seed, variant) => {
        const document = paperDocument({ ...PAPER, seed }, variant)
        for (const { number, stem, options: shown } of document.sections[0]?.questions ?? []) {
          const answer = document.key.find(key => key.number === number)?.answer
          const expected = options[Number(/\d+/u.exec(stem)?.[0]) % 4]?.text
          const labels = answer?.kind === 'labels' ? answer.labels : []
          expect(shown.filter(({ label }) => labels.includes(label)).map(({ text }) => text)).toEqual([
            expected,
          ])
        }
        const pairs = document.key.find(({ answer }) => answer?.kind === 'pairs')?.answer
        const rights = document.sections[1]?.questions[0]?.options ?? []
        const words =
          pairs?.kind === 'pairs'
            ? pairs.pairs.map(({ right }) => rights.find(({ label }) => label === right)?.text)
            : []
        expect(words).toEqual(['丙', '丁'])
        const order = document.key.find(({ number }) => number === 12)?.answer
        const items = document.sections[2]?.questions[0]?.options ?? []
        expect(
          order?.kind === 'labels'
            ? order.labels.map(label => items.find(item => item.label === label)?.text)
            : [],
        ).toEqual(['丁', '丙', '乙', '甲'])
      }),
      { numRuns: 100 },
    )
  })

  it('counts questions and marks, numbers run through, parts share the marks', () => {
    const document = paperDocument(PAPER, 'A')
    expect(document).toMatchObject({ questionCount: 14, markCents: 14 * 250, variant: 'A' })
    expect(document.sections.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    )
    expect(document.sections[4]?.questions[0]?.parts.map(({ markCents }) => markCents)).toEqual([83, 83, 84])
    expect(
      document.key
        .filter(({ number }) => number === 14)
        .map(({ part, answer, explanation }) => [part, answer, explanation]),
    ).toEqual([
      // The case as a whole has a reason of its own.
      [null, null, '因为案'],
      [1, { kind: 'truth', value: true }, '是'],
      [2, { kind: 'forms', blanks: [['甲', '乙']] }, ''],
      [3, { kind: 'number', key: '8', tolerance: '1', unit: '米' }, ''],
    ])
    expect(document.key.find(({ number }) => number === 13)?.answer).toEqual({
      kind: 'points',
      points: [
        { text: '一', markCents: 150 },
        { text: '二', markCents: 100 },
      ],
    })
  })

  it('holds the same questions in both variants, each with one key entry that has its reason', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), fc.boolean(), (seed, shuffleQuestions, shuffleOptions) => {
        const [a, b] = ['A', 'B'].map(variant =>
          paperDocument({ ...PAPER, seed, shuffleQuestions, shuffleOptions }, variant),
        )
        const asked = (document: typeof a) =>
          document?.sections.map(({ questions }) =>
            questions
              .map(({ stem, options: shown, lefts, parts }) => [
                stem,
                shown.map(({ text }) => text).toSorted(),
                lefts,
                parts.map(part => part.stem),
              ])
              .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
          )
        expect(asked(b)).toEqual(asked(a))
        for (const document of [a, b])
          for (const { number, stem, parts } of document?.sections.flatMap(({ questions }) => questions) ??
            []) {
            const entries =
              document?.key.filter(entry => entry.number === number && entry.answer !== null) ?? []
            expect(entries.map(({ part }) => part)).toEqual(
              parts.length > 0 ? parts.map((_, index) => index + 1) : [null],
            )
            expect(entries[0]?.explanation).toBe(parts.length === 0 ? `因为${stem}` : '是')
          }
      }),
      { numRuns: 100 },
    )
  })

  it('says the marks of each question only where they are even', () => {
    const [first, ...others] = PAPER.sections[0]?.questions ?? []
    if (first === undefined) throw new Error('no question')
    const uneven = [{ ...first, markCents: 300 }, ...others]
    const sections = [{ type: 'single' as const, questions: uneven }]
    expect(paperDocument(PAPER, 'A').sections[0]).toMatchObject({ eachCents: 250, markCents: 2500 })
    expect(paperDocument({ ...PAPER, sections }, 'A').sections[0]).toMatchObject({
      eachCents: null,
      markCents: 2550,
    })
  })

  it('has no field of the key in what is printed for the one who answers', () => {
    const shown = JSON.stringify(paperDocument(PAPER, 'A').sections)
    expect(shown).not.toMatch(/因为|"key"|accept|weight|"truth"/u)
  })
})
