import { compareArticleNumbers, followsDirectly } from './article-number.ts'
import { type HeadingLevel, readStatuteLine } from './statute-lines.ts'
import type { Article, Statute, StatuteWarning } from './statute.ts'

/**
 * Splits the text of a statute, plain or Markdown, into its articles. What cannot be right is named and not mended: numbers that
 * are missing, repeated or out of order, and whatever stands before the first article. A table of contents is recognised because
 * its headings have no articles under them.
 */
export function parseStatute(source: string): Statute {
  const { lines, title, offset } = withoutFrontMatter(source)
  const reading = new StatuteReading(title)
  for (const [index, line] of lines.entries()) reading.take(line, index + 1 + offset)
  return reading.finish()
}

/** A Markdown file may begin with fields between two lines of ---. */
function withoutFrontMatter(source: string): { lines: string[]; title: string | null; offset: number } {
  const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\u2028\u2029\v\f]/u)
  if (lines[0]?.trim() !== '---') return { lines, title: null, offset: 0 }
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  if (end === -1 || end > 100) return { lines, title: null, offset: 0 }
  const field = lines.slice(1, end).find(line => line.startsWith('title:'))
  return { lines: lines.slice(end + 1), title: field?.slice('title:'.length).trim() || null, offset: end + 1 }
}

type OpenArticle = Omit<Article, 'text'> & { lines: string[] }

class StatuteReading {
  readonly #articles: OpenArticle[] = []
  readonly #warnings: StatuteWarning[] = []
  readonly #lineOf = new Map<string, number>()
  readonly #headings: Record<HeadingLevel, string | null> = { part: null, chapter: null, section: null }
  #title: string | null
  #leading: { line: number; lines: number } | null = null
  #contentsLine: number | null = null
  #highest: string | null = null
  #isAnnex = false

  constructor(title: string | null) {
    this.#title = title
  }

  take(raw: string, line: number): void {
    const read = readStatuteLine(raw)
    if (this.#isAnnex || read.kind === 'blank') return
    switch (read.kind) {
      case 'title':
        this.#title ??= read.text
        return
      case 'contents':
        this.#contentsLine ??= line
        return
      case 'contentsEntry':
        if (this.#articles.length === 0) this.#contentsLine ??= line
        return
      case 'heading':
        // The signature of an opinion and its lists may look like 「一、…」 in the middle of an article; a chapter never does so
        // between a paragraph that ends in a colon and its items.
        if (this.#last()?.lines.at(-1)?.endsWith('：')) return this.#takeText(read.text, line)
        return this.#takeHeading(read.level, read.text)
      case 'annex':
        if (this.#articles.length === 0) return this.#takeText(read.text, line)
        this.#isAnnex = true
        this.#warnings.push({ code: 'annex', line, title: read.text })
        return
      case 'article':
        // Without a space after it, a number that does not follow is only spoken of: a line that begins 「第九十条所列…」.
        if (!read.firm && !followsDirectly(this.#last()?.number ?? null, read.number))
          return this.#takeText(raw.trim(), line)
        return this.#takeArticle(read.number, read.text, line)
      case 'text':
        return this.#takeText(read.text, line)
    }
  }

  finish(): Statute {
    const articles = this.#articles.map(({ lines, ...article }) => ({ ...article, text: lines.join('\n') }))
    for (const { number, line, text } of articles)
      if (text === '') this.#warnings.push({ code: 'empty', line, number })
    if (this.#leading) this.#warnings.push({ code: 'leadingText', ...this.#leading })
    if (this.#contentsLine !== null)
      this.#warnings.push({ code: 'tableOfContents', line: this.#contentsLine })
    return { title: this.#title, articles, warnings: this.#warnings.toSorted((a, b) => a.line - b.line) }
  }

  #last(): OpenArticle | undefined {
    return this.#articles.at(-1)
  }

  #takeHeading(level: HeadingLevel, text: string): void {
    this.#headings[level] = text
    if (level !== 'section') this.#headings.section = null
    if (level === 'part') this.#headings.chapter = null
  }

  #takeArticle(number: string, text: string, line: number): void {
    const first = this.#lineOf.get(number)
    if (first !== undefined) this.#warnings.push({ code: 'repeated', line, number, first })
    else this.#noteOrder(number, line)
    this.#lineOf.set(number, first ?? line)
    if (this.#highest === null || compareArticleNumbers(number, this.#highest) > 0) this.#highest = number
    this.#articles.push({ number, ...this.#headings, line, lines: text === '' ? [] : [text] })
  }

  #noteOrder(number: string, line: number): void {
    const last = this.#last()?.number ?? null
    if (followsDirectly(last, number)) return
    if (this.#highest !== null && compareArticleNumbers(number, this.#highest) < 0)
      this.#warnings.push({ code: 'outOfOrder', line, number, after: last ?? '' })
    else this.#warnings.push({ code: 'skipped', line, from: last ?? '', to: number })
  }

  #takeText(text: string, line: number): void {
    const article = this.#last()
    if (article) {
      article.lines.push(text)
      return
    }
    // A plain file has its title in the first line.
    if (this.#title === null && line <= 3 && text.length <= 80 && !/[。；]/u.test(text)) {
      this.#title = text
      return
    }
    this.#leading = { line: this.#leading?.line ?? line, lines: (this.#leading?.lines ?? 0) + 1 }
  }
}
