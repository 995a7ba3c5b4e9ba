import { describe, expect, it } from 'vitest'
import { assertNever } from '#engine/assert-never'
import { type PrintedPaper, paperDocument } from '#engine/paper/paper-document'
import {
  type Citation,
  type QuestionBody,
  type QuestionContent,
  QUESTION_TYPES,
} from '#engine/question/question'
import { docxReader } from '#importing/question/docx/docx-reader'
import { resolveCitation } from '#importing/question/citation-text'
import { writePaperDocx } from '#importing/question/paper/write-paper-docx'
import type { ReadContent } from '#importing/question/question-reading'
import { INSTRUMENTS } from './questions.ts'

const CITED: Citation = { instrument: 'rtsl', edition: '2021', article: '91', paragraph: 3 }
const lines = ['甲说法', '乙说法', '丙说法', '丁说法'].map((text, index) => ({
  id: 'ABCD'.charAt(index),
  text,
}))
const long = lines.map(option => ({ ...option, text: `${option.text}，并处二百元以上五百元以下罚款` }))

const BODIES: QuestionBody[] = [
  { type: 'single', stem: '饮酒后驾驶机动车的，如何处罚？', options: long, key: 'B' },
  { type: 'single', stem: '下列说法正确的是（　　）。', options: lines, key: 'C' },
  { type: 'multiple', stem: '下列哪些说法正确？', options: lines, key: ['A', 'C'] },
  { type: 'trueFalse', stem: '酒后可以驾驶机动车。', key: false },
  {
    type: 'fillIn',
    stem: '党的一大于____年____月召开。',
    blanks: [{ accept: ['1921', '一九二一'] }, { accept: ['7'] }],
  },
  { type: 'numeric', stem: '最小安全距离是多少？', key: '8', tolerance: '1', unit: '米' },
  { type: 'ordering', stem: '按先后排列。', items: lines, key: ['D', 'C', 'B', 'A'] },
  {
    type: 'matching',
    stem: '将左右对应。',
    lefts: lines.slice(0, 2),
    rights: long,
    key: [
      { left: 'A', right: 'C' },
      { left: 'B', right: 'D' },
    ],
  },
  {
    type: 'shortAnswer',
    stem: '简述处置程序。',
    keyPoints: [
      { text: '先期处置', weight: 3 },
      { text: '现场勘查', weight: 2 },
    ],
  },
  {
    type: 'caseGroup',
    stem: '张某驾驶小型客车上路。',
    parts: [
      {
        body: { type: 'multiple', stem: '应当如何处理？', options: lines, key: ['B', 'D'] },
        explanation: '依照第（1）项，应当这样处理。\n1．另见第二款。',
        citations: [CITED],
      },
      { body: { type: 'trueFalse', stem: '张某负全责。', key: true }, explanation: '', citations: [] },
      {
        body: { type: 'numeric', stem: '罚款多少？', key: '200', tolerance: '0', unit: '元' },
        explanation: '',
        citations: [],
      },
    ],
  },
]

const contents = BODIES.map((body): QuestionContent => ({
  subject: 's',
  topic: 't',
  difficulty: 3,
  isCase: false,
  body,
  explanation: `因为这样规定：1．先看「${body.stem.slice(0, 4)}」。`,
  citations: body.type === 'caseGroup' ? [] : [CITED],
}))

function paper(cents: (index: number) => number): PrintedPaper {
  const questions = contents.map((content, index) => ({ content, markCents: cents(index) }))
  return {
    brigade: '某大队',
    title: '第48周周练',
    subtitle: '闭卷',
    number: 'ABC234-WXYZ',
    minutes: 60,
    seed: 'round trip',
    shuffleQuestions: true,
    shuffleOptions: true,
    sections: QUESTION_TYPES.map(type => ({
      type,
      questions: questions.filter(({ content }) => content.body.type === type),
    })),
  }
}

/** What a question asks and what is right, in words: letters change with the variant. */
function inWords({
  body,
  explanation,
  citations,
}: Pick<ReadContent, 'body' | 'explanation' | 'citations'>): unknown {
  const cited = citations.map(one => resolveCitation(one, INSTRUMENTS))
  return { ...ofBody(body), explanation, cited }
}

function ofBody(body: QuestionBody): object {
  const { type, stem } = body
  const wordsOf = (options: readonly { id: string; text: string }[]) => (id: string) =>
    options.find(option => option.id === id)?.text
  switch (body.type) {
    case 'single':
    case 'multiple':
      return {
        type,
        stem,
        options: body.options.map(({ text }) => text).toSorted(),
        right: [body.key].flat().map(wordsOf(body.options)).toSorted(compareText),
      }
    case 'ordering':
      return { type, stem, order: body.key.map(wordsOf(body.items)) }
    case 'matching':
      return {
        type,
        stem,
        rights: body.rights.map(({ text }) => text).toSorted(),
        pairs: body.key.map(({ left, right }) => [wordsOf(body.lefts)(left), wordsOf(body.rights)(right)]),
      }
    case 'shortAnswer': {
      const total = body.keyPoints.reduce((sum, { weight }) => sum + weight, 0)
      return { type, stem, points: body.keyPoints.map(({ text, weight }) => [text, weight / total]) }
    }
    case 'caseGroup':
      return { type, stem, parts: body.parts.map(inWords) }
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
      return body
    default:
      return assertNever(body)
  }
}

const compareText = (one = '', other = '') => (one < other ? -1 : 1)
const byStem = (one: { body: QuestionBody }, other: { body: QuestionBody }) =>
  one.body.stem < other.body.stem ? -1 : 1

describe.each(['A', 'B'])('variant %s of a printed paper, imported again', variant => {
  it.each([
    ['even marks', () => 200],
    ['marks that differ', (index: number) => 200 + 50 * index],
  ])('gives the same questions, answers, reasons and citations, with %s', async (_, cents) => {
    const file = writePaperDocx({
      documents: [paperDocument(paper(cents), variant)],
      parts: ['paper', 'key'],
      instruments: INSTRUMENTS,
      pictures: [],
    })
    const reading = await docxReader.read(file)
    expect(reading.faults).toEqual([])
    expect(
      reading.questions
        .map(({ content }) => content)
        .toSorted(byStem)
        .map(inWords),
    ).toEqual(contents.toSorted(byStem).map(inWords))
  })
})
