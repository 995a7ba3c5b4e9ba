import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Texts that a page must not see before submission; what a key says is planted as such a text wherever the form allows. */
export const CANARY = 'CANARY'

type Said = { type: string; stem: string } & Record<string, unknown>
type Entry = Said & { id: string; version: number }

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

function numbered(count: number, topic: string, make: (id: string, index: number) => Said): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `TL-${topic}-${String(index + 1).padStart(3, '0')}`
    return {
      id,
      version: 1,
      difficulty: (index % 3) + 1,
      explanation: `${CANARY}-解析 ${id}`,
      citations: [{ instrument: 'law', edition: '2021', article: String(index + 1) }],
      ...make(id, index),
    }
  })
}

const name = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text })
const TOPICS = {
  subjects: [{ id: 'traffic-law', name: name('交通法规'), topics: [{ id: 'alcohol', name: name('酒驾') }] }],
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
  /** Writes the topic file again with some questions changed. */
  change(edit: (questions: Entry[]) => void): void
  write(path: string, text: string): void
}

/** A bank of the shipped form in a folder of its own. JSON is YAML as well. */
export function fixtureBank(): FixtureBank {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-bank-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const questions = fixtureQuestions()
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  function writeQuestions(): void {
    const file = { subject: 'traffic-law', topic: 'alcohol', questions }
    write('traffic-law/alcohol.yaml', JSON.stringify(file, null, 1))
  }
  write('topics.yaml', JSON.stringify(TOPICS))
  write('instruments.yaml', JSON.stringify(INSTRUMENTS))
  writeQuestions()
  return {
    folder,
    write,
    change(edit) {
      edit(questions)
      writeQuestions()
    },
  }
}
