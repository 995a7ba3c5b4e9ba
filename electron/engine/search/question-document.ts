import { formatPlace } from '../citation/format-citation.ts'
import { allCitations } from '../question/all-citations.ts'
import { questionText } from '../question/question-text.ts'
import type { Citation, QuestionContent } from '../question/question.ts'
import type { Field, SearchDocument } from './document.ts'

/** A question as the store hands it over to be found. */
export type SearchRow = {
  id: string
  status: string
  origin: string
  authorId: string | null
  /** What the database knows: `offered`, `pending`, `review`, `reported`. */
  flags: readonly string[]
  content: QuestionContent
}

/** What the ids inside a question are called, by id: a topic by `subject/topic`. */
export type SearchNames = {
  topics: Readonly<Record<string, readonly string[]>>
  instruments: Readonly<Record<string, { names: readonly string[]; superseded: readonly string[] }>>
}

/** A picture stands in a text as `![words](picture:<hash>)`: what a person reads are the words. */
const PICTURE = /\]\(picture:[0-9a-f]*\)/gu

/** The same length, so that places in the text stay what they are. */
export function withoutPictures(text: string): string {
  return text.includes('](picture:') ? text.replace(PICTURE, found => ' '.repeat(found.length)) : text
}

/** A text by which a question is found: its own, or what its ids are called. */
export type SearchPassage = { place: string; kind: Field; text: string }

/** Every text by which a question is found, in reading order; a citation once for each name of its instrument. */
export function searchPassages(row: SearchRow, names: SearchNames): SearchPassage[] {
  return [...questionText(row.content), ...namePassages(row, names)]
}

/** What its ids are called: most questions are found by their own texts, so who only shows why may not need these. */
export function namePassages(
  { id, content }: Pick<SearchRow, 'id' | 'content'>,
  names: SearchNames,
): SearchPassage[] {
  const other = (place: string, text: string): SearchPassage => ({ place, kind: 'other', text })
  return [
    other('id', id),
    ...(names.topics[`${content.subject}/${content.topic}`] ?? []).map(name => other('topic', name)),
    ...(content.tags ?? []).map((tag, index) => other(`tags.${index}`, tag)),
    ...allCitations(content).flatMap((citation, index) =>
      citationTexts(citation, names).map(text => other(`citations.${index}`, text)),
    ),
  ]
}

/** What of a question can be found by text, and the labels its filters ask for. */
export function questionDocument(row: SearchRow, names: SearchNames): SearchDocument {
  const { content } = row
  const texts: Record<Field, string[]> = { stem: [], option: [], explanation: [], other: [] }
  for (const { kind, text } of searchPassages(row, names)) texts[kind].push(withoutPictures(text))
  const citations = allCitations(content)
  return {
    id: row.id,
    texts,
    labels: [
      `subject:${content.subject}`,
      `topic:${content.topic}`,
      `type:${content.body.type}`,
      `difficulty:${content.difficulty}`,
      `status:${row.status}`,
      `origin:${row.origin}`,
      ...(row.authorId === null ? [] : [`author:${row.authorId}`]),
      ...(content.tags ?? []).map(tag => `tag:${tag}`),
      ...citations.flatMap(citationLabels),
      ...flags(row, citations, names).map(flag => `flag:${flag}`),
    ],
  }
}

/** 道路交通安全法第九十一条第三款, by each of the instrument's names. */
function citationTexts(citation: Citation, { instruments }: SearchNames): string[] {
  const place = formatPlace(citation)
  return (instruments[citation.instrument]?.names ?? []).map(name => `${name}${place}`)
}

function citationLabels({ instrument, article }: Citation): string[] {
  return [`cites:${instrument}`, ...(article === undefined ? [] : [`cites:${instrument}/${article}`])]
}

function flags(row: SearchRow, citations: readonly Citation[], { instruments }: SearchNames): string[] {
  const isSuperseded = ({ instrument, edition }: Citation) =>
    instruments[instrument]?.superseded.includes(edition) ?? false
  return [
    ...row.flags,
    ...(row.content.isCase ? ['case'] : []),
    ...(citations.length === 0 ? ['uncited'] : []),
    ...(citations.some(isSuperseded) ? ['superseded'] : []),
  ]
}
