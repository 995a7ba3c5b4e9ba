import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { aikenReader } from '#importing/question/aiken/aiken-reader'
import { readAiken } from '#importing/question/aiken/read-aiken'
import { cannotExpressInAiken, writeAiken } from '#importing/question/aiken/write-aiken'
import { content } from './arbitrary-content.ts'

it('reads both kinds of options', () => {
  const { questions, faults } = readAiken(
    'What?\nA. one\nB. two\nANSWER: B\n\nWhich\nof them?\nA) x\nB) y\r\nC) z\nANSWER: A',
  )
  expect(faults).toEqual([])
  expect(questions.map(({ place, content: { body } }) => ({ place, body }))).toEqual([
    {
      place: { line: 1 },
      body: {
        type: 'single',
        stem: 'What?',
        options: [
          { id: 'A', text: 'one' },
          { id: 'B', text: 'two' },
        ],
        key: 'B',
      },
    },
    {
      place: { line: 6 },
      body: {
        type: 'single',
        stem: 'Which\nof them?',
        options: ['x', 'y', 'z'].map((text, index) => ({ id: 'ABC'[index], text })),
        key: 'A',
      },
    },
  ])
})

it.each([
  ['Q\nA. a\nB. b', 'import.fault.noAnswer'],
  ['Q\nA. a\nB. b\n\nNext\nA. c\nB. d\nANSWER: A', 'import.fault.noAnswer'],
  ['Q\nANSWER: A', 'import.fault.choiceWithoutOptions'],
  ['Q\nA. a\nANSWER: C', 'question.keyOutOfRange'],
  ['ANSWER: A', 'import.fault.orphanLines'],
  ['', 'import.fault.noQuestions'],
])('%j is a fault', (text, code) => {
  expect(readAiken(text).faults).toMatchObject([{ code }])
})

it('reads back what it can express', () => {
  fc.assert(
    fc.property(content, one => {
      const plain = {
        ...one,
        subject: null,
        topic: null,
        difficulty: null,
        isCase: false,
        explanation: '',
        citations: [],
      }
      for (const key of ['tags', 'effectiveFrom', 'expiresOn'] as const) delete plain[key]
      if (cannotExpressInAiken(plain).length > 0) return
      const { questions, faults } = readAiken(writeAiken([{ content: plain }]))
      // A stem that looks like an option is read as one more line of the stem.
      expect(faults).toEqual([])
      expect(questions.map(question => question.content)).toEqual([plain])
    }),
    { numRuns: 500 },
  )
})

it('is recognised by its answers', () => {
  expect(aikenReader.recognises(new TextEncoder().encode('Q\nA. a\nANSWER: A'))).toBe(true)
  expect(aikenReader.recognises(new TextEncoder().encode('1. 停（A）\nA. a\nB. b'))).toBe(false)
})
