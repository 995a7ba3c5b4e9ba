import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { assertNever } from '#engine/assert-never'
import { formatPlace } from '#engine/citation/format-citation'
import type { QuestionBody } from '#engine/question/question'
import { readBank } from '#importing/bank/read-bank'

/** What a result shows of one question, as plain text. */
export type ShownQuestion = { stem: string; key: string[]; explanation: string; citations: string[] }

/** The questions on the open result, from top to bottom. */
export async function shownQuestions(page: Page): Promise<ShownQuestion[]> {
  const items = page
    .getByRole('main')
    .locator('ol > li')
    .filter({ has: page.locator('h2') })
  return items.evaluateAll(elements =>
    elements.map(element => {
      const texts = (selector: string) =>
        [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
      const options = [...element.querySelectorAll('ul:not([aria-label]) > li')]
        .filter(({ textContent }) => /正确答案|你的选择，正确/u.test(textContent))
        .map(option => option.querySelector(':scope > b + span')?.textContent.trim() ?? '')
      const blanks = texts('tbody td:last-child')
      const why = [...element.querySelectorAll('h3')].find(({ textContent }) => textContent === '为什么')
      return {
        stem: texts('h2').join(),
        key: [...options, ...blanks].sort(),
        explanation: why?.nextElementSibling?.textContent.trim() ?? '',
        citations: texts('ul[aria-label="依据"] > li'),
      }
    }),
  )
}

/** The same of every question with one key, as the files of the bank have it, by stem. */
export async function bankByStem(): Promise<Map<string, ShownQuestion>> {
  const reading = await readBank(resolve(import.meta.dirname, '../../question-bank'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const { questions, instruments } = reading.bank
  const named = new Map(instruments.map(instrument => [instrument.id, instrument]))
  return new Map(
    questions.flatMap(({ content: { body, explanation, citations } }) => {
      const key = keyOf(body)
      if (key === null) return []
      const shown = {
        stem: body.stem,
        key: key.sort(),
        explanation,
        citations: citations.map(citation => {
          const instrument = named.get(citation.instrument)
          const edition = instrument?.editions.find(({ id }) => id === citation.edition)
          return `${instrument?.shortName} ${formatPlace(citation)} · ${edition?.label}`
        }),
      }
      return [[body.stem, shown]]
    }),
  )
}

function keyOf(body: QuestionBody): string[] | null {
  switch (body.type) {
    case 'single':
      return body.options.filter(({ id }) => id === body.key).map(({ text }) => text)
    case 'multiple':
      return body.options.filter(({ id }) => body.key.includes(id)).map(({ text }) => text)
    case 'trueFalse':
      return [body.key ? '正确' : '错误']
    case 'fillIn':
      return body.blanks.map(({ accept }) => accept[0] ?? '')
    case 'numeric':
    case 'ordering':
    case 'matching':
    case 'shortAnswer':
    case 'caseGroup':
      return null
    default:
      return assertNever(body)
  }
}
