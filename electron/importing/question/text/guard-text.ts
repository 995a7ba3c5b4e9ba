import { PICTURE_MARK } from '../picture-marks.ts'
import { cutAtLabels, labelAt } from './labels.ts'
import { looksLikeList } from './answer-list.ts'
import { CONTINUES, GUARD } from './text-lines.ts'
import { headingType, typeTag } from './type-words.ts'

/** Everything inside of a line that the reader would take for a mark of the layout. */
const MARKS = new RegExp(
  [
    String.raw`(?<![A-Za-z0-9Ａ-Ｚ])[A-Za-zＡ-Ｚａ-ｚ](?=\s*[.．、:：)）])`,
    String.raw`(?<=[（(【[]\s*)(?=(?:答案\s*[:：]\s*)?(?:[A-Za-zＡ-Ｚａ-ｚ][\s,，、;；/]*){1,8}[）)\]】]|(?:√|×|✓|✗|✔|✘|对|错|正确|错误)\s*[）)\]】]|[）)\]】])`,
    String.raw`(?=[（(]\d{1,2}[）)]|[①-⑳])`,
    String.raw`(?<![\d])\d{1,4}(?=\s*[.．、)）:：]|\s*[A-Ha-h√×对错])`,
    String.raw`(?=【)`,
    // Two blanks side by side are not one long line.
    String.raw`(?<=(?<!_)(?:____)+)(?=____)`,
    String.raw`(?<=[ \t\u3000])[A-H](?=[ \t\u3000])`,
    String.raw`(?=(?:参考答案|正确答案|标准答案|答案解析|试题解析|法律依据|答案|解析|依据|难度|难易度|知识点|考点|学科|科目|试题编号|编号|标签|允许误差|单位)\s*[:：])`,
  ].join('|'),
  'gu',
)

/** A text as it may stand behind a mark of the layout: read back, it is the same text. */
export function guardText(text: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const inside = guardWords(line)
      if (index === 0) return inside
      return inside.startsWith(GUARD) ? GUARD + inside : CONTINUES + inside
    })
    .join('\n')
}

/** A picture's hash is no word, and has to stay whole. */
function guardWords(line: string): string {
  const guard = (words: string) => words.replaceAll(MARKS, mark => GUARD + mark)
  if (!line.includes('](picture:')) return guard(line)
  let from = 0
  const pieces: string[] = []
  for (const mark of line.matchAll(PICTURE_MARK)) {
    pieces.push(guard(line.slice(from, mark.index)), mark[0])
    from = mark.index + mark[0].length
  }
  return [...pieces, guard(line.slice(from))].join('')
}

/** A stem stands behind its number, where a few more things would be misread. */
export function guardStem(stem: string): string {
  const guarded = guardText(stem)
  const first = guarded.split('\n')[0] ?? ''
  const line = `1．${first}`
  const isMisread =
    headingType(line) !== null ||
    typeTag(first) !== null ||
    labelAt(first) !== null ||
    looksLikeList([line], true) ||
    cutAtLabels(line).length > 1 ||
    /^[（(【[\s]/u.test(first) ||
    first === ''
  return isMisread && !guarded.startsWith(GUARD) ? GUARD + guarded : guarded
}
