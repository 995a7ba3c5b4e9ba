import type { Inputs } from '#contract/contract'
import { AFFECTED_COLUMNS } from '#contract/instrument'
import type { AlignmentLinkView, CitedPlaceView } from '#contract/instrument'
import { shanghaiDay } from '#engine/week/iso-week'
import type { EditionPair } from '#store/editions'
import { listMembers } from '#store/members'
import { type QuestionReviewRecord, listReviews, readStems } from '#store/question-reviews'
import type { Reader } from '#store/store'
import { listInstruments } from '#store/subjects'
import type { Deps } from './deps.ts'
import type { FileShelf } from './file-shelf.ts'
import { citedPlaceView, linkView, placeWords } from './instrument-view.ts'
import { findAffected, readLawChange } from './law-change.ts'
import type { ServiceOf } from './ports.ts'
import { memberCall } from './app-error.ts'

type Words = Inputs['instrument']['exportAffected']['words']
type Column = (typeof AFFECTED_COLUMNS)[number]

const WIDTHS: Record<Column, number> = {
  questionId: 1800,
  stem: 5200,
  older: 2400,
  newer: 2400,
  kind: 1600,
  words: 5200,
  state: 1400,
  decidedBy: 1200,
  decidedAt: 1400,
  reason: 2800,
}
/** Reviews that are read at once. */
const PAGE = 500
/** A cell of Excel holds 32,767 signs, and nobody reads so many in one. */
const LONGEST_CELL = 1_500

/** 导出清单: the affected questions of a law change as people pass them round and file them. */
export function createAffectedList(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  shelf: FileShelf,
): Pick<ServiceOf<'instrument'>, 'exportAffected'> {
  return {
    async exportAffected({ words, ...pair }, call) {
      const rows = await affectedRows(store.reader, pair, words)
      // Loaded when somebody wants a list: the backend starts without what writes workbooks.
      const { writeWorkbook } = await import('#importing/question/table/write-workbook')
      const bytes = writeWorkbook([
        {
          name: words.sheet.replaceAll(/[\\/?*[\]:]/gu, ' '),
          widths: AFFECTED_COLUMNS.map(column => WIDTHS[column]),
          rows: [words.columns, ...rows].map(row => AFFECTED_COLUMNS.map(column => row[column])),
          dropDowns: [],
          hasHeader: true,
        },
      ])
      const name = (await listInstruments(store.reader)).find(({ id }) => id === pair.instrumentId)?.shortName
      const day = shanghaiDay(clock.nowMs()).replaceAll('-', '')
      return shelf.put(
        memberCall(call).session.memberId,
        `${name ?? ''}${words.sheet}-${day}.xlsx`,
        new Uint8Array(bytes),
      )
    },
  }
}

type Touched = {
  questionId: string
  cited: readonly CitedPlaceView[]
  review: QuestionReviewRecord | null
}

/** What waits or was decided, and what is touched without having been asked about, by question. */
async function affectedRows(db: Reader, pair: EditionPair, words: Words): Promise<Record<Column, string>[]> {
  const change = await readLawChange(db, pair)
  const older = new Map(change.older.map(article => [article.number, article]))
  const newer = new Map(change.newer.map(article => [article.number, article]))
  const differences = new Map<string, string>()
  const differenceOf = (article: string) => {
    const link = change.links.find(one => one.from.includes(article))
    const known = differences.get(article) ?? (link ? differenceWords(linkView(link, older, newer)) : '')
    differences.set(article, known)
    return known
  }
  const touched = new Map<string, Touched>()
  for (const { questionId, cited } of await findAffected(db, pair, change))
    touched.set(questionId, { questionId, cited: cited.map(citedPlaceView), review: null })
  // What was decided says where the question rested when it was decided.
  for (const review of await allReviews(db, pair))
    touched.set(review.questionId, {
      questionId: review.questionId,
      cited: review.cited.map(citedPlaceView),
      review,
    })
  const names = new Map((await listMembers(db)).map(member => [member.id, member.name]))
  const stems = await readStems(db, [...touched.keys()])
  return [...touched.values()]
    .toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))
    .map(({ questionId, cited, review }) => ({
      questionId,
      stem: stems.get(questionId) ?? '',
      older: lines(cited.map(({ place }) => place)),
      newer: lines(cited.map(({ to }) => to.map(article => placeWords({ article })).join('、') || '—')),
      kind: lines(cited.map(place => kindWords(place, words))),
      words: lines([...new Set(cited.map(({ article }) => differenceOf(article)))]),
      state: review === null ? words.notAsked : words.states[review.state],
      decidedBy: names.get(review?.decidedBy ?? '') ?? '',
      decidedAt: review?.decidedAtMs ? shanghaiDay(review.decidedAtMs) : '',
      reason: review?.reason ?? '',
    }))
}

async function allReviews(db: Reader, pair: EditionPair): Promise<QuestionReviewRecord[]> {
  const found: QuestionReviewRecord[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await listReviews(db, { ...pair, offset, limit: PAGE })
    found.push(...rows)
    if (rows.length < PAGE) return found
  }
}

function kindWords({ kind, textChanged, citedChanged }: CitedPlaceView, words: Words): string {
  const said = kind === 'moved' && textChanged ? words.movedAndChanged : words.kinds[kind]
  return textChanged && citedChanged === false ? `${said}（${words.citedSame}）` : said
}

/** −三个月 +六个月, one a line. */
function differenceWords({ runs }: AlignmentLinkView): string {
  const said = runs
    .filter(run => run.kind !== 'same')
    .map(run => `${run.kind === 'removed' ? '−' : '+'}${run.text.trim()}`)
  const text = said.join('\n')
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}

function lines(texts: readonly string[]): string {
  return texts.filter(text => text !== '').join('\n')
}
