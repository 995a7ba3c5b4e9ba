import type { Citation } from '#engine/question/question'
import type { ReadContent } from './question-reading.ts'
import type { ExportWords } from './writer-list.ts'

/**
 * A question with names where it has ids, for a file that people read; the import knows both. A name with brackets of its own would be
 * read back as another one, so its id stays.
 */
export function inWords(content: ReadContent, words: ExportWords): ReadContent {
  const subject = words.subjects.find(({ id }) => id === content.subject)
  const topic = subject?.topics.find(({ id }) => id === content.topic)
  const { body } = content
  const cite = (citations: readonly Citation[]) => citations.map(citation => citationInWords(citation, words))
  return {
    ...content,
    subject: subject?.name ?? content.subject,
    topic: topic?.name ?? content.topic,
    citations: cite(content.citations),
    body:
      body.type === 'caseGroup'
        ? { ...body, parts: body.parts.map(part => ({ ...part, citations: cite(part.citations) })) }
        : body,
  }
}

const BRACKETS = /[《》（）()；;]/u

function citationInWords(citation: Citation, { instruments }: ExportWords): Citation {
  const instrument = instruments.find(({ id }) => id === citation.instrument)
  const label = instrument?.editions.find(({ id }) => id === citation.edition)?.label
  if (instrument === undefined || BRACKETS.test(instrument.name)) return citation
  return {
    ...citation,
    instrument: instrument.name,
    edition: label === undefined || BRACKETS.test(label) ? citation.edition : label,
  }
}
