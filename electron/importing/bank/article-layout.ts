/**
 * How an article is built: for each paragraph (款) the number of its items (项). `[0]` is an article of one paragraph without
 * items; `[15, 0]` has fifteen items under its first paragraph and a second paragraph.
 */
export type ArticleLayout = readonly number[]

const PLAIN: ArticleLayout = [0]

/** Every article that is not plain, as instruments.yaml writes it: `9:15,0 133-1:4,0,0`. */
export const LAYOUT = /^[1-9]\d*(-[1-9]\d*)?:\d+(,\d+)*( [1-9]\d*(-[1-9]\d*)?:\d+(,\d+)*)*$/

export function layoutOf(article: string, layouts: string): ArticleLayout {
  const at = ` ${layouts}`.indexOf(` ${article}:`)
  if (at === -1) return PLAIN
  const [entry = ''] = layouts.slice(at + article.length + 1).split(' ', 1)
  return entry.split(',').map(Number)
}

const ITEM = /^[（(][一二三四五六七八九十百]+[）)]/u
/** A sub-item (目) is no paragraph of its own. */
const SUB_ITEM = /^(\d+[.．、]|[（(]\d+[）)])/u

/** The layouts of a statute's articles as they were read from its text (importing/statute); null where all are plain. */
export function describeLayouts(articles: readonly { number: string; text: string }[]): string | null {
  const entries = articles.flatMap(({ number, text }) => {
    const layout = readLayout(text)
    return layout.length === 1 && layout[0] === 0 ? [] : [`${number}:${layout.join(',')}`]
  })
  return entries.length === 0 ? null : entries.join(' ')
}

function readLayout(text: string): number[] {
  const layout: number[] = []
  for (const line of text.split('\n')) {
    if (SUB_ITEM.test(line)) continue
    const last = layout.length - 1
    if (ITEM.test(line) && last >= 0) layout[last] = (layout[last] ?? 0) + 1
    else layout.push(0)
  }
  return layout.length === 0 ? [0] : layout
}
