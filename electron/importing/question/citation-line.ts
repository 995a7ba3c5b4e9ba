import { readPlace } from '#engine/instrument/place'
import type { Citation } from '#engine/question/question'

const CITATION_LIMIT = 50
const NAMED = /^《([^《》]{1,200})》\s*(?:（([^（）]{0,40})）|\(([^()]{0,40})\))?(.*)$/su
const BARE = /^([^《》；;]{2,60}?)(第.{1,40}条.{0,40})$/u
const RECORD = /^〔([^〔〕#]{0,100})(?:#([^〔〕#]{1,60}))?〕$/u

/**
 * 「《道路交通安全法》第九十一条第一款、第二款；《刑法》（2020）第133条之1」. The instrument stands as the text names it, by its name
 * or its id. Null where anything in the text is no citation: nothing of it may be lost.
 */
export function readCitationLine(text: string): Citation[] | null {
  if (text.length > 4000) return null
  const found: Citation[] = []
  for (const piece of text.split(/[；;\n]|[、，,和及](?=《)/u)) {
    const trimmed = piece.trim().replace(/[。.]$/u, '')
    if (trimmed === '') continue
    const citations = readOne(trimmed)
    if (citations === null || found.length + citations.length > CITATION_LIMIT) return null
    found.push(...citations)
  }
  return found.length === 0 ? null : found
}

function readOne(text: string): Citation[] | null {
  const [, name = '', full, half, rest = ''] = NAMED.exec(text) ?? []
  if (name.trim() !== '')
    return placesIn(rest, { instrument: name.trim(), edition: (full ?? half ?? '').trim() })
  const [, bareName = '', places = ''] = BARE.exec(text) ?? []
  return bareName === '' ? null : placesIn(places, { instrument: bareName.trim(), edition: '' })
}

function placesIn(text: string, base: Citation): Citation[] | null {
  const rest = text.trim()
  if (rest === '') return [base]
  const record = RECORD.exec(rest)
  if (record)
    return [{ ...base, ...(record[1] && { entry: record[1] }), ...(record[2] && { row: record[2] }) }]
  const citations: Citation[] = []
  for (const words of rest.split(/[、和及]/u)) {
    const place = readPlace(inArticle(words, citations.at(-1)?.article))
    if (place === null) return null
    citations.push({ ...base, ...place })
  }
  return citations
}

/** 「第一款、第三款」: what follows without an article lies in the one before it. */
function inArticle(words: string, article: string | undefined): string {
  if (article === undefined || words.includes('条')) return words
  const [main, suffix] = article.split('-')
  return `第${main}条${suffix === undefined ? '' : `之${suffix}`}${words}`
}

/** The text that `readCitationLine` takes for the same citations. */
export function writeCitationLine(citations: readonly Citation[]): string {
  return citations.map(writeOne).join('；')
}

function writeOne({ instrument, edition, article, paragraph, item, entry, row }: Citation): string {
  const [main, suffix] = (article ?? '').split('-')
  return [
    `《${instrument}》`,
    edition === '' ? '' : `（${edition}）`,
    main ? `第${main}条${suffix ? `之${suffix}` : ''}` : '',
    paragraph === undefined ? '' : `第${paragraph}款`,
    item === undefined ? '' : `第${item}项`,
    entry === undefined && row === undefined ? '' : `〔${entry ?? ''}${row === undefined ? '' : `#${row}`}〕`,
  ].join('')
}

/** Explanation and citations as one text, for formats that have no place for citations: they form its last line. */
export function withCitationLine(explanation: string, citations: readonly Citation[]): string {
  if (citations.length === 0) return explanation
  const line = `依据：${writeCitationLine(citations)}`
  return explanation === '' ? line : `${explanation}\n${line}`
}

/** Whether the last line of the explanation itself would be taken for its citations. */
export function isReadAsCitation({
  explanation,
  citations,
}: {
  explanation: string
  citations: readonly Citation[]
}): boolean {
  return splitCitationLine(withCitationLine(explanation, citations)).explanation !== explanation
}

export function splitCitationLine(text: string): { explanation: string; citations: Citation[] } {
  const start = text.lastIndexOf('\n') + 1
  const match = /^(?:法律)?依据[:：](.+)$/u.exec(text.slice(start))
  const citations = match?.[1] === undefined ? null : readCitationLine(match[1])
  if (citations === null) return { explanation: text, citations: [] }
  return { explanation: text.slice(0, Math.max(0, start - 1)), citations }
}
