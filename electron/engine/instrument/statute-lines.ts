import { ARTICLE_WORDS, articleNumber } from './article-number.ts'
import { NUMBER_SIGNS } from './chinese-number.ts'

export type HeadingLevel = 'part' | 'chapter' | 'section'

/** What a line of a statute is, judged by itself. `firm` headings of articles are followed by space, bracket or nothing. */
export type StatuteLine =
  | { kind: 'blank' }
  | { kind: 'title'; text: string }
  | { kind: 'contents' }
  | { kind: 'contentsEntry' }
  | { kind: 'heading'; level: HeadingLevel; ordinal: string; text: string }
  | { kind: 'annex'; text: string }
  | { kind: 'article'; number: string; firm: boolean; text: string }
  | { kind: 'text'; text: string }

const ARTICLE = new RegExp(`^${ARTICLE_WORDS}`, 'u')
const HEADING = new RegExp(
  String.raw`^第[ \t\u3000]*([${NUMBER_SIGNS} \t\u3000]{1,12}?)[ \t\u3000]*(分编|编|章|节)(?:[ \t\u3000]+(.*)|([^条款项].*)|)$`,
  'u',
)
/** 「一、关于主体责任的认定」 divides interpretations of the courts. */
const NUMBERED_HEADING = /^([一二三四五六七八九十]{1,3})、([^。；：，]{1,40})$/u
const CONTENTS = /^目[ \t\u3000]*[录錄次]$/u
/** Leaders and a page number at the end: a line of a table of contents, whatever it begins with. */
const CONTENTS_ENTRY = /(?:[.…·．]{3,}|\t)[ \t\u3000]*\d{1,4}$/u
const ANNEX =
  /^附[ \t\u3000]*(?:件|录|錄|表|图|注)?[ \t\u3000]*[一二三四五六七八九十\d]{0,3}[ \t\u3000]*(?:[:：].*|)$/u
const SUPPLEMENT_CHAPTER = /^附[ \t\u3000]*则$/u
/** What follows a number that is spoken of, not headed: 「第十五条第一款」, 「第三十条规定的」, 「第八条至第十条」. */
const SPOKEN_OF = /^(?:第[^条]{1,9}[款项目条]|规定|至第|[、，。；和或及与的至所中（(]?(?:规定|第))/u

/** A longer line is text, whatever it ends with; also, no pattern is tried on a line that was made long to take time. */
const LONGEST_HEADING = 120

/** Reads one line. Markdown marks (#, **, >) are dropped; their only meaning here is that a heading is one. */
export function readStatuteLine(raw: string): StatuteLine {
  const { text, marks } = withoutMarkdown(raw)
  if (text === '' || /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/u.test(text)) return { kind: 'blank' }
  if (marks === 1 && !HEADING.test(text)) return { kind: 'title', text }
  if (CONTENTS.test(text)) return { kind: 'contents' }
  if (text.length <= LONGEST_HEADING && CONTENTS_ENTRY.test(text)) return { kind: 'contentsEntry' }
  return readHeading(text, marks) ?? readArticle(text) ?? { kind: 'text', text }
}

function withoutMarkdown(raw: string): { text: string; marks: number } {
  const marks = /^\s{0,3}(#{1,6})\s+/u.exec(raw)?.[1]?.length ?? 0
  const bare = raw
    .replace(/^\s*(?:#{1,6}\s+|>\s?)/u, '')
    .replaceAll('**', '')
    .replaceAll('__', '')
  return { text: bare.trim(), marks }
}

function readHeading(text: string, marks: number): StatuteLine | null {
  if (text.length > LONGEST_HEADING) return null
  if (SUPPLEMENT_CHAPTER.test(text))
    return { kind: 'heading', level: 'chapter', ordinal: '附则', text: '附则' }
  if (ANNEX.test(text)) return { kind: 'annex', text }
  const match = HEADING.exec(text)
  // A sentence that speaks of a chapter ends like a sentence.
  if (match && text.length <= 60 && !/[。；：，]/u.test(text)) {
    const [, ordinal = '', unit = '', spaced, direct] = match
    const level = unit === '章' ? 'chapter' : unit === '节' ? 'section' : 'part'
    const name = (spaced ?? direct ?? '').trim()
    const words = `第${ordinal.replaceAll(/\s/gu, '')}${unit}`
    return { kind: 'heading', level, ordinal: words, text: name === '' ? words : `${words} ${tight(name)}` }
  }
  const numbered = NUMBERED_HEADING.exec(text)
  if (numbered && (marks > 0 || !/[）)]$/u.test(text)))
    return { kind: 'heading', level: 'chapter', ordinal: numbered[1] ?? '', text }
  return null
}

/** 「总 则」 is spaced for the eye. */
function tight(name: string): string {
  return name.replaceAll(/(\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han}(?:[ \t\u3000]|$))/gu, '$1')
}

function readArticle(text: string): StatuteLine | null {
  const match = ARTICLE.exec(text)
  if (!match) return null
  const number = articleNumber(match[1] ?? '', match[2])
  if (number === null) return null
  const rest = text.slice(match[0].length)
  const said = rest.replace(/^[\s\u3000]*[:：]?[\s\u3000]*/u, '')
  if (SPOKEN_OF.test(said)) return null
  return { kind: 'article', number, firm: rest === '' || /^[\s\u3000:：（(【〔[]/u.test(rest), text: said }
}
