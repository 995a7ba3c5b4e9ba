import { foldSearchText } from '#engine/search/fold-search-text'
import { type Range, highlight } from '#engine/search/highlight'
import { textNeedle } from '#engine/search/needle'
import { foldEveryArticle } from '#store/articles'
import { readSetting, writeSetting } from '#store/settings'
import type { Store } from '#store/store'

/** Counted up when the fold below changes: texts that were brought before are folded anew. */
const FOLD = 2
const FOLDED_BY = 'articleFold'

/** The form in which articles are searched, the same as that of questions: either script, either width, no white space. */
export const foldArticle = foldSearchText

/** Once after an upgrade of the program; a file without texts has nothing to fold. */
export async function refoldArticles(store: Store): Promise<void> {
  if ((await readSetting(store.reader, FOLDED_BY)) === FOLD) return
  await store.write(async trx => {
    await foldEveryArticle(trx, foldArticle)
    await writeSetting(trx, FOLDED_BY, FOLD)
  })
}

/** Signs shown on each side of what was found. */
const SNIPPET_SIDE = 40

export type Snippet = { snippet: string; ranges: Range[] }

/** The part of an article in which something was found, and where in it; the beginning where only its number was asked for. */
export function snippetOf(text: string, wanted: string): Snippet {
  const line = text.replaceAll('\n', ' ')
  const found = highlight(line, [[textNeedle(wanted)]])
  const [first] = found
  if (!first) return { snippet: line.slice(0, 2 * SNIPPET_SIDE), ranges: [] }
  const start = Math.max(0, first.from - SNIPPET_SIDE)
  const end = Math.min(line.length, first.to + SNIPPET_SIDE)
  const before = start > 0 ? '…' : ''
  const moved = before.length - start
  return {
    snippet: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    ranges: found
      .filter(({ to }) => to <= end)
      .map(({ from, to }) => ({ from: from + moved, to: to + moved })),
  }
}
