import { assertNever } from '#engine/assert-never'
import { foldText } from '#engine/question/fold-text'
import { BLANK_MARK, type Citation, type Option, type PartBody } from '#engine/question/question'
import type { ReadContent } from './question-reading.ts'

/** What nearly every question of a file is: nothing to say against it, except perhaps that its reasons are missing. */
export type PlainVerdict = 'whole' | 'incomplete'

/** A sign that no folding takes away. */
const VISIBLE = /[0-9A-Za-z\u4e00-\u9fff]/
/** Texts of these alone are their own folded form. */
const FOLDED = /^[!-~\u4e00-\u9fff。、《》“”]+$/
const OPTION_ID = /^[A-H]$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const ARTICLE = /^[1-9]\d{0,3}(?:-[1-9]\d?)?$/
const CONTENT_FIELDS = new Set(
  'subject topic difficulty isCase body explanation citations tags effectiveFrom expiresOn'.split(' '),
)
const CITATION_FIELDS = new Set('instrument edition article paragraph item entry row'.split(' '))

/**
 * The verdict of check-question and of content-schema on what is plainly right, at a tenth of their price; null where only they can
 * tell. A test holds it against both: what has a verdict here they must not refuse.
 */
export function plainVerdict(content: ReadContent): PlainVerdict | null {
  const { subject, topic, difficulty, isCase, body, explanation, citations, effectiveFrom, expiresOn } =
    content
  for (const field in content) if (!CONTENT_FIELDS.has(field)) return null
  if ((subject?.length ?? 0) > 60 || (topic?.length ?? 0) > 60 || typeof isCase !== 'boolean') return null
  if (difficulty !== null && ![1, 2, 3, 4, 5].includes(difficulty)) return null
  if (body.type === 'shortAnswer' || body.type === 'caseGroup' || !isPlainBody(body)) return null
  if (!isPlainText(body.stem, 4000) || (explanation !== '' && !isPlainText(explanation, 2000))) return null
  if (citations.length > 6 || !citations.every(isPlainCitation)) return null
  if (!(content.tags ?? []).every(tag => isTrimmed(tag) && tag.length <= 30)) return null
  if ((content.tags?.length ?? 0) > 20) return null
  if (effectiveFrom !== undefined && !DAY.test(effectiveFrom)) return null
  if (expiresOn !== undefined && (!DAY.test(expiresOn) || effectiveFrom !== undefined)) return null
  return explanation === '' || citations.length === 0 ? 'incomplete' : 'whole'
}

function isPlainBody(body: PartBody): boolean {
  const fields = Object.keys(body).length
  switch (body.type) {
    case 'single':
      return fields === 4 && areOptions(body.options, 2) && isOption(body.options, body.key)
    case 'multiple': {
      const { options, key } = body
      const isKey = key.every((id, at) => isOption(options, id) && key.indexOf(id) === at)
      return fields === 4 && areOptions(options, 3) && key.length > 0 && isKey
    }
    case 'trueFalse':
      return fields === 3 && typeof body.key === 'boolean'
    case 'fillIn': {
      const { stem, blanks } = body
      if (fields !== 3 || blanks.length < 1 || blanks.length > 8) return false
      if (stem.split(BLANK_MARK).length - 1 !== blanks.length) return false
      return blanks.every(
        blank =>
          Object.keys(blank).length === 1 &&
          blank.accept.length > 0 &&
          blank.accept.length <= 20 &&
          blank.accept.every(form => isPlainText(form, 100)),
      )
    }
    case 'numeric':
    case 'ordering':
    case 'matching':
      return false
    default:
      return assertNever(body)
  }
}

function areOptions(options: readonly Option[], least: number): boolean {
  if (options.length < least || options.length > 8) return false
  const texts: string[] = []
  for (const [at, option] of options.entries()) {
    const { id, text } = option
    if (!OPTION_ID.test(id) || Object.keys(option).length !== 2 || !isPlainText(text, 2000)) return false
    for (let before = 0; before < at; before++) if (options[before]?.id === id) return false
    const folded = FOLDED.test(text) ? text : foldText(text, { foldCase: false, foldSpace: true })
    if (texts.includes(folded)) return false
    texts.push(folded)
  }
  return true
}

function isOption(options: readonly Option[], id: string): boolean {
  return options.some(option => option.id === id)
}

function isPlainText(text: string, most: number): boolean {
  return text.length <= most && VISIBLE.test(text)
}

function isTrimmed(text: string): boolean {
  return text !== '' && text === text.trim()
}

function isPlainCitation(citation: Citation): boolean {
  const { instrument, edition, article, paragraph, item, entry, row } = citation
  for (const field in citation) if (!CITATION_FIELDS.has(field)) return false
  const isNumber = (value: number | undefined) =>
    value === undefined || (Number.isInteger(value) && value >= 1 && value <= 99)
  return (
    instrument.length <= 60 &&
    edition.length <= 40 &&
    (article === undefined || ARTICLE.test(article)) &&
    isNumber(paragraph) &&
    isNumber(item) &&
    (entry?.length ?? 0) <= 40 &&
    (row?.length ?? 0) <= 20
  )
}
