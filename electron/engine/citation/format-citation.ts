import type { Citation } from '../question/question.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Chinese numeral of 1 to 9999 as statutes print it: 19 is 十九, 110 is 一百一十, 108 is 一百零八. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no numeral for ${value}`)
  const units = ['', '十', '百', '千']
  let text = ''
  let zeroPending = false
  const digits = String(value)
  for (const [index, character] of Array.from(digits).entries()) {
    const digit = Number(character)
    const unit = units[digits.length - 1 - index] ?? ''
    if (digit === 0) {
      zeroPending = text !== ''
      continue
    }
    if (zeroPending) text += '零'
    zeroPending = false
    text += (DIGITS[digit] ?? '') + unit
  }
  return value < 20 && value > 9 ? text.slice(1) : text
}

/**
 * Where in the instrument: 「第九十一条第三款第（二）项」, 「第一百三十三条之一第一款」; for history the date of the record.
 * Statutes are printed in Chinese in every language of the interface: that is how they are cited.
 */
export function formatPlace(citation: Citation): string {
  if (citation.entry !== undefined) return citation.entry
  if (citation.article === undefined) return ''
  const [article = '', suffix] = citation.article.split('-')
  // Printed as it stands rather than not at all: results of long ago must stay readable.
  if (!/^[1-9]\d{0,3}$/.test(article) || (suffix !== undefined && !/^[1-9]\d?$/.test(suffix)))
    return citation.article
  const parts = [`第${chineseNumeral(Number(article))}条`]
  if (suffix !== undefined) parts.push(`之${chineseNumeral(Number(suffix))}`)
  if (citation.paragraph !== undefined) parts.push(`第${chineseNumeral(citation.paragraph)}款`)
  if (citation.item !== undefined) parts.push(`第（${chineseNumeral(citation.item)}）项`)
  return parts.join('')
}
