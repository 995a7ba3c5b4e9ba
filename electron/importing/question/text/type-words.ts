import type { QuestionType } from '#engine/question/question'

/** What a heading says of the questions below; `choice` and `calculation` leave the rest to the answer. */
export type SectionType = QuestionType | 'choice' | 'calculation'

/** The first that fits counts: 不定项选择题 is no 选择题 and 判断分析题 no case. */
const TYPE_WORDS: readonly [RegExp, SectionType][] = [
  [/^(?:不定项|多项|多选|任选)(?:选择)?(?:题|$)/u, 'multiple'],
  [/^(?:单项|单选)(?:选择)?(?:题|$)/u, 'single'],
  [/^选择(?:题|$)/u, 'choice'],
  [/^(?:判断|是非|对错|正误)(?:改错|分析|说明)?(?:题|$)/u, 'trueFalse'],
  [/^填空(?:题|$)/u, 'fillIn'],
  [/^数值(?:题|$)/u, 'numeric'],
  [/^计算(?:题|$)/u, 'calculation'],
  [/^排序(?:题|$)/u, 'ordering'],
  [/^(?:匹配|连线|配对|搭配)(?:题|$)/u, 'matching'],
  [/^(?:简答|问答|论述|简述|名词解释|主观|思考)(?:题|$)/u, 'shortAnswer'],
  [/^(?:案例|材料|情景|情境|综合|事例)(?:分析|应用|选择|论述)?(?:题|$)/u, 'caseGroup'],
]

const LONGEST_HEADING = 120

export function typeOfWords(words: string): SectionType | null {
  return TYPE_WORDS.find(([expression]) => expression.test(words))?.[1] ?? null
}

const PREFIX =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|大题|节|章)|[（(]?[一二三四五六七八九十]{1,3}[）)]?|\d{1,2})\s*[、.．:：]?\s*/u
const ENDING = /^(?:题|选择题)?\s*(?:[（(【[:：,，].*)?$/su

/**
 * 「一、单项选择题（每题 2 分，共 20 分）」, 「二、判断题：对的打√」, 「【多选题】」 alone in a line. A question whose first words
 * happen to be such a word is none: after the word nothing follows but brackets or a colon.
 */
export function headingType(line: string): SectionType | null {
  if (line.length > LONGEST_HEADING) return null
  const bare = line
    .replace(PREFIX, '')
    .replace(/^[【[]\s*/u, '')
    .trim()
  const type = typeOfWords(bare)
  if (type === null) return null
  const word = /^[^（(【】[\]:：,，\s]*/u.exec(bare)?.[0] ?? ''
  if (typeOfWords(word) === null || word.length > 9) return null
  return ENDING.test(
    bare
      .slice(word.length)
      .replace(/^[】\]]/u, '')
      .trimStart(),
  )
    ? type
    : null
}

const TAG = /^\s*(?:【([^】]{2,9})】|\[([^\]]{2,9})\]|[（(]([^）)]{2,9})[）)])\s*/u

/** 「【单选题】」 at the start of a stem. */
export function typeTag(text: string): { type: SectionType; rest: string } | null {
  const match = TAG.exec(text)
  const words = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || words === undefined) return null
  const type = typeOfWords(words.trim())
  return type === null ? null : { type, rest: text.slice(match[0].length) }
}

export const HEADINGS: Record<QuestionType, string> = {
  single: '单项选择题',
  multiple: '多项选择题',
  trueFalse: '判断题',
  fillIn: '填空题',
  numeric: '数值题',
  ordering: '排序题',
  matching: '匹配题',
  shortAnswer: '简答题',
  caseGroup: '案例分析题',
}
