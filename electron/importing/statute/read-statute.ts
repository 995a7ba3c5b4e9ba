import { alignEditions } from '#engine/instrument/align-editions'
import type { AlignedArticle, AlignmentLink } from '#engine/instrument/alignment'
import { parseStatute } from '#engine/instrument/parse-statute'
import { readText } from './read-text.ts'
import { STATUTE_LIMITS, type StatuteLimits } from './statute-limits.ts'
import { type StatuteReading, tooLarge } from './statute-reading.ts'

/** An edition to set the text against: the one before it, or the one after it where that was read first. */
export type Neighbour = { side: 'older' | 'newer'; articles: AlignedArticle[] }

/** Reads a statute from the bytes of a file and sets it against its neighbours. Runs inside the worker. */
export async function readStatute(
  bytes: Uint8Array,
  neighbours: readonly Neighbour[] = [],
  limits: StatuteLimits = STATUTE_LIMITS,
): Promise<StatuteReading> {
  const reading = await readText(bytes, limits)
  if (!reading.ok) return reading
  const statute = parseStatute(reading.text)
  const { articles } = statute
  if (articles.length === 0) return { ok: false, code: 'statute.noArticles' }
  if (articles.length > limits.articles) return tooLarge(limits)
  const repeated = statute.warnings.find(warning => warning.code === 'repeated')
  if (repeated)
    return {
      ok: false,
      code: 'statute.repeatedArticle',
      place: { row: repeated.line },
      values: { number: repeated.number, first: repeated.first, line: repeated.line },
    }
  return { ok: true, statute, links: neighbours.map(neighbour => linksTo(neighbour, articles)) }
}

function linksTo(
  { side, articles: others }: Neighbour,
  articles: readonly AlignedArticle[],
): AlignmentLink[] {
  return side === 'older' ? alignEditions(others, articles) : alignEditions(articles, others)
}
