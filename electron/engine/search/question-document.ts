import { formatPlace } from '../citation/format-citation.ts'
import { allCitations } from '../question/all-citations.ts'
import { questionText, visitTexts } from '../question/question-text.ts'
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

/** Many questions of one bank as documents: what most of them have in common is made once. */
export function createDocumentMaker(names: SearchNames): (row: SearchRow) => SearchDocument {
  const label = createLabels()
  const cited = createMemo((citation: Citation) => citationTexts(citation, names))

  return row => {
    const { content } = row
    const texts: Record<Field, string[]> = { stem: [], option: [], explanation: [], other: [row.id] }
    visitTexts(content, (kind, text) => void texts[kind].push(withoutPictures(text)))
    const { other } = texts
    const tags = content.tags ?? []
    const citations = allCitations(content)
    for (const name of names.topics[`${content.subject}/${content.topic}`] ?? [])
      other.push(withoutPictures(name))
    for (const tag of tags) other.push(withoutPictures(tag))
    for (const citation of citations) other.push(...cited(placeKey(citation), citation))
    const labels = [
      label('subject', content.subject),
      label('topic', content.topic),
      label('type', content.body.type),
      label('difficulty', String(content.difficulty)),
      label('status', row.status),
      label('origin', row.origin),
    ]
    if (row.authorId !== null) labels.push(label('author', row.authorId))
    for (const tag of tags) labels.push(label('tag', tag))
    for (const { instrument, article } of citations) {
      labels.push(label('cites', instrument))
      if (article !== undefined) labels.push(label('cites', `${instrument}/${article}`))
    }
    for (const flag of flags(row, citations, names)) labels.push(label('flag', flag))
    return { id: row.id, texts, labels }
  }
}

/** As many of them as an ordinary bank has; whoever brings more in starts anew, so that memory has an end. */
const MOST_KEPT = 20_000

function createMemo<Asked, Made>(make: (asked: Asked) => Made): (key: string, asked: Asked) => Made {
  const made = new Map<string, Made>()
  return (key, asked) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= MOST_KEPT) made.clear()
    const one = make(asked)
    made.set(key, one)
    return one
  }
}

/** The same label is the same string: made once, and found by the index without being read again. */
function createLabels(): (kind: string, value: string) => string {
  const kinds = new Map<string, (key: string, value: string) => string>()
  return (kind, value) => {
    let labels = kinds.get(kind)
    if (labels === undefined) kinds.set(kind, (labels = createMemo((one: string) => `${kind}:${one}`)))
    return labels(value, value)
  }
}

/** Everything that a citation is printed by. */
function placeKey({ instrument, article, paragraph, item, entry }: Citation): string {
  return `${instrument}|${entry ?? ''}|${article ?? ''}|${paragraph ?? ''}|${item ?? ''}`
}

/** 道路交通安全法第九十一条第三款, by each of the instrument's names. */
function citationTexts(citation: Citation, { instruments }: SearchNames): string[] {
  const place = formatPlace(citation)
  return (instruments[citation.instrument]?.names ?? []).map(name => `${name}${place}`)
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
