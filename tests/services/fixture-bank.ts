import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { QuestionContentView } from '#contract/question'

/** Texts that a page must not see before submission; what a key says is planted as such a text wherever the form allows. */
export const CANARY = 'CANARY'

/** The key of the numeric question `number`: a number that is found wherever it is said. */
export const numberKey = (number: number): number => 7_393_900 + number
export const NUMBER_CANARY = /739[34]\d{3}/u

type Said = { type: string; stem: string } & Record<string, unknown>
export type Entry = Said & { id: string; version: number }

/** Forty tiny valid questions. The right options begin with 正, the wrong ones with 误; a true statement ends in 真。 */
export function fixtureQuestions(): Entry[] {
  return [
    ...numbered(16, 'ONE', id => ({
      type: 'single',
      stem: `单选 ${id}？`,
      options: { A: `误甲 ${id}`, B: `正乙 ${id}`, C: `误丙 ${id}`, D: `误丁 ${id}` },
      answer: 'B',
    })),
    ...numbered(10, 'MANY', id => ({
      type: 'multiple',
      stem: `多选 ${id}？`,
      options: { A: `正甲 ${id}`, B: `误乙 ${id}`, C: `正丙 ${id}`, D: `误丁 ${id}` },
      answer: ['A', 'C'],
    })),
    ...numbered(8, 'TRUE', (id, index) => ({
      type: 'trueFalse',
      stem: `判断 ${id} ${index % 2 === 0 ? '真' : '假'}。`,
      answer: index % 2 === 0,
    })),
    ...numbered(6, 'FILL', id => ({
      type: 'fillIn',
      stem: `填空 ${id}：____和____。`,
      blanks: [{ accept: [`${CANARY}-一 ${id}`, `${CANARY}-壹 ${id}`] }, { accept: [`${CANARY}-二 ${id}`] }],
    })),
  ]
}

/** What the bank has of the other types, in a topic of its own; short answers have no place in a shipped bank (`shortAnswer`). */
export function fixtureForms(): Entry[] {
  return [
    ...numbered(3, 'NUMBER', (id, index) => numeric(id, index + 1)),
    ...numbered(3, 'ORDER', id => ordering(id)),
    ...numbered(3, 'MATCH', id => matching(id)),
    ...numbered(3, 'CASE', (id, index) => ({
      type: 'caseGroup',
      stem: `案情 ${id}。`,
      parts: partsOf(id, index).map((part, at) => ({ ...part, ...reasons(`${id}-${at + 1}`, at) })),
    })),
  ].map(entry => {
    if (entry.type !== 'caseGroup') return entry
    // A case gives the reasons of its parts.
    const { explanation: _, citations: __, ...rest } = entry
    return rest
  })
}

/** Between them the cases have every type a part may be of. */
function partsOf(id: string, index: number): Said[] {
  const single = {
    type: 'single',
    stem: `单选 ${id}？`,
    options: { A: `误甲 ${id}`, B: `正乙 ${id}`, C: `误丙 ${id}`, D: `误丁 ${id}` },
    answer: 'B',
  }
  const multiple = {
    type: 'multiple',
    stem: `多选 ${id}？`,
    options: { A: `正甲 ${id}`, B: `误乙 ${id}`, C: `正丙 ${id}`, D: `误丁 ${id}` },
    answer: ['A', 'C'],
  }
  const fillIn = { type: 'fillIn', stem: `填空 ${id}：____。`, blanks: [{ accept: [`${CANARY}-壹 ${id}`] }] }
  const number = numeric(id, index + 51)
  return index % 2 === 0
    ? [single, multiple, { type: 'trueFalse', stem: `判断 ${id} 真。`, answer: true }, fillIn, number]
    : [ordering(id), matching(id), fillIn]
}

const numeric = (id: string, number: number): Said => ({
  type: 'numeric',
  stem: `数值 ${id}，第 ${number} 号？`,
  answer: numberKey(number),
  tolerance: 0.5,
  unit: '米',
})

/** Its texts say their place in the right order. */
const ordering = (id: string): Said => ({
  type: 'ordering',
  stem: `排序 ${id}？`,
  items: { A: `步3 ${id}`, B: `步1 ${id}`, C: `步4 ${id}`, D: `步2 ${id}` },
  answer: ['B', 'D', 'A', 'C'],
})

/** What belongs together has one number; one right belongs to nothing. */
const matching = (id: string): Said => ({
  type: 'matching',
  stem: `配对 ${id}？`,
  left: { 1: `左1 ${id}`, 2: `左2 ${id}`, 3: `左3 ${id}` },
  right: { A: `右2 ${id}`, B: `右1 ${id}`, C: `右4 ${id}`, D: `右3 ${id}` },
  answer: { 1: 'B', 2: 'A', 3: 'D' },
})

/** A short answer of two key points, of which the first weighs double; to be made with `question.create`. */
export function shortAnswer(number: number): QuestionContentView {
  return {
    subject: 'traffic-law',
    topic: 'forms',
    difficulty: 2,
    isCase: false,
    body: {
      type: 'shortAnswer',
      stem: `简答 第 ${number} 题？`,
      keyPoints: [
        { text: `${CANARY}-要点甲 ${number}`, weight: 2 },
        { text: `${CANARY}-要点乙 ${number}`, weight: 1 },
      ],
    },
    explanation: `${CANARY}-解析 ${number}`,
    citations: [{ instrument: 'law', edition: '2021', article: '9' }],
  }
}

function reasons(id: string, index: number) {
  return {
    explanation: `${CANARY}-解析 ${id}`,
    citations: [{ instrument: 'law', edition: '2021', article: String(index + 1) }],
  }
}

function numbered(count: number, topic: string, make: (id: string, index: number) => Said): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `TL-${topic}-${String(index + 1).padStart(3, '0')}`
    return {
      id,
      version: 1,
      difficulty: (index % 3) + 1,
      ...reasons(id, index),
      ...make(id, index),
    }
  })
}

const name = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text })
const TOPICS = {
  subjects: [
    {
      id: 'traffic-law',
      name: name('交通法规'),
      topics: [
        { id: 'alcohol', name: name('酒驾') },
        { id: 'forms', name: name('题型') },
      ],
    },
  ],
}
const INSTRUMENTS = {
  instruments: [
    {
      id: 'law',
      kind: 'law',
      name: `${CANARY}-法全称`,
      shortName: `${CANARY}-法`,
      editions: [{ id: '2021', label: `${CANARY}-版`, effectiveFrom: '2021-04-29' }],
    },
  ],
}

export type FixtureBank = {
  folder: string
  /** Writes the topic files again with some questions changed; `forms` are the types that came later. */
  change(edit: (questions: Entry[], forms: Entry[]) => void): void
  write(path: string, text: string): void
}

/** A bank of the shipped form in a folder of its own. JSON is YAML as well. */
export function fixtureBank(): FixtureBank {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-bank-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const questions = fixtureQuestions()
  const forms = fixtureForms()
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  function writeQuestions(): void {
    for (const [topic, entries] of [
      ['alcohol', questions],
      ['forms', forms],
    ] as const) {
      const file = { subject: 'traffic-law', topic, questions: entries }
      write(`traffic-law/${topic}.yaml`, JSON.stringify(file, null, 1))
    }
  }
  write('topics.yaml', JSON.stringify(TOPICS))
  write('instruments.yaml', JSON.stringify(INSTRUMENTS))
  writeQuestions()
  return {
    folder,
    write,
    change(edit) {
      edit(questions, forms)
      writeQuestions()
    },
  }
}
