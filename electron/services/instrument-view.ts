import type {
  AlignmentLinkView,
  ArticleView,
  CitedPlaceView,
  EditionView,
  StatuteWarningView,
} from '#contract/instrument'
import { formatPlace } from '#engine/citation/format-citation'
import type { AlignedArticle, AlignmentLink } from '#engine/instrument/alignment'
import { diffArticles } from '#engine/instrument/diff-articles'
import { splitParagraphs } from '#engine/instrument/paragraphs'
import type { Place } from '#engine/instrument/place'
import type { Article, StatuteWarning } from '#engine/instrument/statute'
import type { EditionTextRecord } from '#store/editions'
import type { CitedPlace } from '#store/question-reviews'
import type { EditionRow } from '#store/schema'
import { knownArticles } from '#store/subjects'

/** 「第九十一条第三款」. */
export function placeWords(place: Place): string {
  return formatPlace({ instrument: '', edition: '', ...place })
}

export function articleView(article: Omit<Article, 'line'>): ArticleView {
  const { number, part, chapter, section, text } = article
  return {
    number,
    place: placeWords({ article: number }),
    part,
    chapter,
    section,
    paragraphs: splitParagraphs(text).map(paragraph => ({
      text: paragraph.text,
      items: paragraph.items.map(item => ({ number: item.number, text: item.text })),
    })),
  }
}

export type EditionFacts = {
  today: string
  text: EditionTextRecord | undefined
  questions: number
  waiting: number
}

export function editionView(edition: EditionRow, facts: EditionFacts): EditionView {
  const { text, today } = facts
  const { suffixed, ...known } = knownArticles(edition)
  return {
    editionId: edition.id,
    label: edition.label,
    issuingBody: edition.issuingBody,
    adopted: edition.adopted,
    effectiveFrom: edition.effectiveFrom,
    supersededBy: edition.supersededBy,
    supersededOn: edition.supersededOn,
    state: editionState(edition, today),
    ...known,
    suffixed: [...suffixed],
    text: text
      ? {
          fileName: text.fileName,
          sha256: text.sha256,
          importedAtMs: text.importedAtMs,
          importedByName: text.importedByName,
          articles: text.articleCount,
        }
      : null,
    questions: facts.questions,
    waiting: facts.waiting,
  }
}

export function editionState(
  { effectiveFrom, supersededOn }: Pick<EditionRow, 'effectiveFrom' | 'supersededOn'>,
  today: string,
): EditionView['state'] {
  if (effectiveFrom > today) return 'future'
  return supersededOn !== null && supersededOn <= today ? 'superseded' : 'inForce'
}

/** Texts of the articles of a link, one after another, as the difference shows them. */
export function linkView(
  link: AlignmentLink,
  older: ReadonlyMap<string, AlignedArticle>,
  newer: ReadonlyMap<string, AlignedArticle>,
): AlignmentLinkView {
  const words = (numbers: readonly string[], side: ReadonlyMap<string, AlignedArticle>) =>
    numbers.map(number => side.get(number)?.text ?? '').join('\n')
  return {
    kind: link.kind,
    from: link.from,
    to: link.to,
    textChanged: link.textChanged,
    similarity: link.similarity,
    manual: link.manual,
    runs: link.textChanged ? diffArticles(words(link.from, older), words(link.to, newer)) : [],
  }
}

export function citedPlaceView({
  kind,
  to,
  textChanged,
  citedChanged,
  ...place
}: CitedPlace): CitedPlaceView {
  return {
    place: placeWords(place),
    article: place.article,
    paragraph: place.paragraph ?? null,
    item: place.item ?? null,
    kind,
    to,
    textChanged,
    citedChanged,
  }
}

export function warningView({ code, line, ...values }: StatuteWarning): StatuteWarningView {
  return { code, line, values }
}
