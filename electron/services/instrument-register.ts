import { instrumentKind } from '#contract/instrument'
import type { Inputs } from '#contract/contract'
import { readPlace } from '#engine/instrument/place'
import { shanghaiDay } from '#engine/week/iso-week'
import { articlesOf, findArticle, searchArticles } from '#store/articles'
import {
  type EditionTextRecord,
  countQuestionsByEdition,
  findAlignment,
  findEditionText,
  listEditionTexts,
} from '#store/editions'
import { countWaiting } from '#store/question-reviews'
import type { EditionRow } from '#store/schema'
import type { Reader } from '#store/store'
import { type InstrumentRecord, listInstruments, writeInstruments } from '#store/subjects'
import { refuse } from './app-error.ts'
import { foldArticle, snippetOf } from './article-fold.ts'
import type { Deps } from './deps.ts'
import { articleView, editionView, placeWords } from './instrument-view.ts'
import type { ServiceOf } from './ports.ts'

/** The register of laws: editions, articles, search. */
export function createInstrumentRegister({
  store,
  clock,
  chance,
  changes,
}: Deps): Pick<ServiceOf<'instrument'>, 'list' | 'get' | 'article' | 'search' | 'addEdition'> {
  const today = () => shanghaiDay(clock.nowMs())

  return {
    async list() {
      const facts = await readFacts(store.reader, today())
      return (await listInstruments(store.reader)).map(row => {
        const editions = row.editions.map(edition => editionView(edition, facts(edition)))
        const sum = (some: typeof editions) => some.reduce((total, edition) => total + edition.questions, 0)
        return {
          instrumentId: row.id,
          kind: instrumentKind.parse(row.kind),
          name: row.name,
          shortName: row.shortName,
          editions,
          questions: sum(editions),
          questionsOnSuperseded: sum(editions.filter(edition => edition.state === 'superseded')),
        }
      })
    },
    async get({ instrumentId, editionId, offset, limit }) {
      const { instrument, edition } = await findEdition(store.reader, instrumentId, editionId)
      const facts = await readFacts(store.reader, today())
      const view = editionView(edition, facts(edition))
      const rows = await articlesOf(store.reader, { instrumentId, editionId }, { offset, limit })
      return {
        instrumentId,
        name: instrument.name,
        shortName: instrument.shortName,
        edition: view,
        total: view.text?.articles ?? 0,
        articles: rows.map(articleView),
      }
    },
    async article({ instrumentId, editionId, article }) {
      const { instrument, edition } = await findEdition(store.reader, instrumentId, editionId)
      const row = await findArticle(store.reader, { instrumentId, editionId, number: article })
      if (!row) {
        const text = await findEditionText(store.reader, { instrumentId, editionId })
        if (!text) refuse('edition.noText', { name: instrument.shortName })
        refuse('article.notFound', { place: placeWords({ article }) })
      }
      return {
        name: instrument.name,
        shortName: instrument.shortName,
        editionLabel: edition.label,
        effectiveFrom: edition.effectiveFrom,
        supersededOn: edition.supersededOn,
        article: articleView(row),
        newer: await newerOf(store.reader, { instrument, edition, article }),
      }
    },
    async search({ text, instrumentId, editionId, offset, limit }) {
      const place = readPlace(text)
      const folded = foldArticle(text)
      // Signs that cannot be seen are in every text, and find nothing.
      if (folded === '') return { total: 0, rows: [] }
      const isOneEdition = instrumentId !== undefined && editionId !== undefined
      const { total, rows } = await searchArticles(store.reader, {
        within: isOneEdition ? { instrumentId, editionId } : { day: today(), instrumentId },
        wanted: place && /\D/u.test(text) ? { number: place.article } : { text: folded },
        offset,
        limit,
      })
      const instruments = new Map((await listInstruments(store.reader)).map(row => [row.id, row]))
      return {
        total,
        rows: rows.map(row => {
          const instrument = instruments.get(row.instrumentId)
          const edition = instrument?.editions.find(one => one.id === row.editionId)
          return {
            instrumentId: row.instrumentId,
            editionId: row.editionId,
            shortName: instrument?.shortName ?? row.instrumentId,
            editionLabel: edition?.label ?? row.editionId,
            number: row.number,
            place: placeWords({ article: row.number }),
            chapter: row.chapter,
            ...snippetOf(row.text, text),
          }
        }),
      }
    },
    async addEdition(input) {
      const ids = await store.write(async trx => {
        const known = await listInstruments(trx)
        const instrument = chosenInstrument(input.instrument, known, () => chance.id())
        // Two editions on one day would both be in force; the day is the name of an edition that was entered here.
        if (instrument.editions.some(edition => edition.effectiveFrom === input.effectiveFrom))
          refuse('edition.dayTaken', { day: input.effectiveFrom })
        const edition = {
          instrumentId: instrument.id,
          id: freeEditionId(instrument, input.effectiveFrom),
          label: input.label,
          effectiveFrom: input.effectiveFrom,
          issuingBody: input.issuingBody === '' ? null : input.issuingBody,
          adopted: input.adopted === '' ? null : input.adopted,
        }
        const { editions: _, ...row } = instrument
        await writeInstruments(trx, [{ ...row, editions: [edition] }])
        return { instrumentId: instrument.id, editionId: edition.id }
      })
      changes.publish(['bank'])
      return { changed: ['bank'], ...ids }
    },
  }
}

export async function findEdition(
  db: Reader,
  instrumentId: string,
  editionId: string,
): Promise<{ instrument: InstrumentRecord; edition: EditionRow }> {
  const instrument = (await listInstruments(db)).find(row => row.id === instrumentId)
  if (!instrument) refuse('instrument.notFound')
  const edition = instrument.editions.find(row => row.id === editionId)
  if (!edition) refuse('edition.notFound')
  return { instrument, edition }
}

async function readFacts(db: Reader, today: string) {
  const key = (instrumentId: string, editionId: string) => `${instrumentId}/${editionId}`
  const texts = new Map<string, EditionTextRecord>(
    (await listEditionTexts(db)).map(text => [key(text.instrumentId, text.editionId), text]),
  )
  const questions = new Map(
    (await countQuestionsByEdition(db)).map(row => [key(row.instrumentId, row.editionId), row.questions]),
  )
  const waiting = new Map(
    (await countWaiting(db)).map(row => [key(row.instrumentId, row.toEdition), row.waiting]),
  )
  return (edition: EditionRow) => {
    const name = key(edition.instrumentId, edition.id)
    return {
      today,
      text: texts.get(name),
      questions: questions.get(name) ?? 0,
      waiting: waiting.get(name) ?? 0,
    }
  }
}

/** `kind` and articles are null and empty where the two texts have not been set against each other. */
async function newerOf(
  db: Reader,
  { instrument, edition, article }: { instrument: InstrumentRecord; edition: EditionRow; article: string },
) {
  const next = instrument.editions.find(row => row.id === edition.supersededBy)
  if (!next) return null
  const pair = { instrumentId: instrument.id, fromEdition: edition.id, toEdition: next.id }
  const alignment = await findAlignment(db, pair)
  const manual = alignment?.manual.find(link => link.from.includes(article))
  const found = alignment?.found.find(link => link.from.includes(article))
  return {
    editionId: next.id,
    label: next.label,
    // A correction by hand says where the article went, and no more.
    kind: manual ? null : (found?.kind ?? null),
    articles: (manual ?? found)?.to ?? [],
  }
}

function chosenInstrument(
  chosen: Inputs['instrument']['addEdition']['instrument'],
  known: readonly InstrumentRecord[],
  newId: () => string,
): InstrumentRecord {
  if (chosen.kind === 'known')
    return known.find(row => row.id === chosen.instrumentId) ?? refuse('instrument.notFound')
  const { name, shortName } = chosen
  if (known.some(row => row.name === name)) refuse('instrument.nameTaken', { name })
  return { id: newId(), kind: chosen.instrumentKind, name, shortName, sourceTag: null, editions: [] }
}

function freeEditionId({ editions }: InstrumentRecord, day: string): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? day : `${day}-${count}`
    if (!editions.some(edition => edition.id === id)) return id
  }
}
