import type { AlignmentLinkView, AlignmentPreviewView } from '#contract/instrument'
import type { AlignedArticle, AlignmentLink } from '#engine/instrument/alignment'
import { shanghaiDay } from '#engine/week/iso-week'
import { findArticle } from '#store/articles'
import { type EditionPair, findAlignment, writeAlignment } from '#store/editions'
import { listMembers } from '#store/members'
import { readStems } from '#store/question-reviews'
import type { Reader } from '#store/store'
import { supersededVersions } from '#store/superseded-versions'
import { memberCall, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { articleView, citedPlaceView, linkView, placeWords } from './instrument-view.ts'
import { type LawChange, findAffected, readLawChange, readTexts, refreshWaiting } from './law-change.ts'
import type { ServiceOf } from './ports.ts'
import { refuseBadLinks } from './bad-links.ts'
import { turn } from './turn.ts'

/** Affected questions that are listed; the rest is counted. */
const LISTED = 500
/** Differences found without a pause. */
const AT_ONCE = 10

/** Two editions against each other: looking, and correcting by hand. */
export function createEditionAlignment(
  deps: Deps,
): Pick<ServiceOf<'instrument'>, 'alignment' | 'compare' | 'setLinks'> {
  const { store, clock, changes } = deps
  return {
    async alignment(pair) {
      const change = await readLawChange(store.reader, pair)
      const alignment = await findAlignment(store.reader, pair)
      const names = new Map((await listMembers(store.reader)).map(member => [member.id, member.name]))
      return {
        ...(await alignmentPreview(store.reader, pair, { change, today: shanghaiDay(clock.nowMs()) })),
        confirmedByName: names.get(alignment?.confirmedBy ?? '') ?? null,
        confirmedAtMs: alignment?.confirmedAtMs ?? null,
      }
    },
    async compare({ article, ...pair }) {
      const change = await readLawChange(store.reader, pair)
      const link = change.links.find(one => one.from.includes(article))
      if (!link) refuse('article.notFound', { place: placeWords({ article }) })
      const articles = async (editionId: string, numbers: readonly string[]) => {
        const key = { instrumentId: pair.instrumentId, editionId }
        const rows = await Promise.all(numbers.map(number => findArticle(store.reader, { ...key, number })))
        return rows.flatMap(row => (row ? articleView(row) : []))
      }
      return {
        link: linkView(link, byNumber(change.older), byNumber(change.newer)),
        older: await articles(pair.fromEdition, link.from),
        newer: await articles(pair.toEdition, link.to),
      }
    },
    async setLinks({ links, ...pair }, call) {
      const { memberId } = memberCall(call).session
      const waiting = await store.write(async trx => {
        const alignment = await findAlignment(trx, pair)
        if (!alignment) refuse('edition.noAlignment')
        const { older, newer } = await readTexts(trx, pair)
        refuseBadLinks(links, older, newer)
        await writeAlignment(trx, {
          ...alignment,
          manual: links,
          confirmedBy: memberId,
          confirmedAtMs: clock.nowMs(),
        })
        return refreshWaiting(trx, pair, deps)
      })
      changes.publish(['bank'])
      return { changed: ['bank'], waiting }
    },
  }
}

/** What a person looks at before and after a text is taken over. */
export async function alignmentPreview(
  db: Reader,
  pair: EditionPair,
  { change, today }: { change: LawChange; today: string },
): Promise<AlignmentPreviewView> {
  const [older, newer] = [byNumber(change.older), byNumber(change.newer)]
  const affected = await findAffected(db, pair, change)
  const listed = affected.slice(0, LISTED)
  const superseded = await supersededVersions(
    db,
    today,
    listed.map(row => row.versionId),
  )
  const stems = await readStems(
    db,
    listed.map(row => row.questionId),
  )
  return {
    fromEdition: pair.fromEdition,
    toEdition: pair.toEdition,
    links: await linkViews(change.links, older, newer),
    affected: {
      total: affected.length,
      rows: listed.map(({ questionId, versionId, cited }) => ({
        questionId,
        superseded: superseded.has(versionId),
        stem: stems.get(questionId) ?? '',
        cited: cited.map(citedPlaceView),
      })),
    },
  }
}

/** Differences of a law that was rewritten throughout take a while: other calls get their turn in between. */
async function linkViews(
  links: readonly AlignmentLink[],
  older: ReadonlyMap<string, AlignedArticle>,
  newer: ReadonlyMap<string, AlignedArticle>,
): Promise<AlignmentLinkView[]> {
  const views: AlignmentLinkView[] = []
  for (const link of links) {
    if (views.length % AT_ONCE === AT_ONCE - 1) await turn()
    views.push(linkView(link, older, newer))
  }
  return views
}

function byNumber<Article extends { number: string }>(articles: readonly Article[]): Map<string, Article> {
  return new Map(articles.map(article => [article.number, article]))
}
