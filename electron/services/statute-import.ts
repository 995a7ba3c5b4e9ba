import { createHash } from 'node:crypto'
import type { AlignmentPreviewView, StatutePreviewView, StatuteWarningView } from '#contract/instrument'
import type { AlignedArticle, AlignmentLink, ManualLink } from '#engine/instrument/alignment'
import { applyManualLinks } from '#engine/instrument/manual-links'
import type { Statute } from '#engine/instrument/statute'
import { shanghaiDay } from '#engine/week/iso-week'
import { articlesOf, writeEditionText } from '#store/articles'
import {
  type EditionPair,
  dropAlignment,
  findEditionText,
  listEditionTexts,
  writeAlignment,
} from '#store/editions'
import type { EditionRow } from '#store/schema'
import type { Reader } from '#store/store'
import { AppError, memberCall, refuse } from './app-error.ts'
import { foldArticle } from './article-fold.ts'
import { refuseBadLinks } from './bad-links.ts'
import type { Deps } from './deps.ts'
import { findEdition } from './instrument-register.ts'
import { placeWords, warningView } from './instrument-view.ts'
import { alignmentPreview } from './edition-alignment.ts'
import { refreshWaiting } from './law-change.ts'
import type { Call, ServiceOf } from './ports.ts'

/** A dry run waits this long for its confirmation. */
const KEEP_MS = 60 * 60_000
/** Most dry runs that wait at once; the oldest goes first. */
const KEEP_COUNT = 4

/** A neighbouring edition with a text, and the alignment with it. */
type Pairing = EditionPair & {
  side: 'older' | 'newer'
  others: AlignedArticle[]
  found: AlignmentLink[]
  manual: ManualLink[]
}

type Waiting = {
  instrumentId: string
  editionId: string
  fileName: string
  sha256: string
  statute: Statute
  pairings: Pairing[]
  /** Hashes of the neighbouring texts: what was shown is what is done. */
  basis: string
  ownerId: string
  atMs: number
}

/**
 * Import of a statute text: preview → corrections → confirm → one transaction.
 *
 * ```
 *  file ──readText──▶ waiting ──importText──▶ taken over (text, alignments, questions that wait)
 *                      │ ▲  ├──discardText──▶ gone
 *                      │ └──┴──an hour, or another text of the instrument meanwhile──▶ refused, read again
 *                      └──alignText──▶ waiting, with corrections
 * ```
 * The text is set against the edition before it that has one, and against the one after it where that was brought first.
 */
export function createStatuteImport(
  deps: Deps,
): Pick<ServiceOf<'instrument'>, 'readText' | 'alignText' | 'importText' | 'discardText'> {
  const { store, clock, chance, changes, statuteReader } = deps
  const waiting = new Map<string, Waiting>()

  function find(importId: string, call: Call): Waiting {
    const entry = waiting.get(importId)
    const isExpired = !entry || clock.monotonicMs() - entry.atMs > KEEP_MS
    if (isExpired || entry.ownerId !== memberCall(call).session.memberId) refuse('statute.expired')
    return entry
  }

  async function preview(importId: string, entry: Waiting): Promise<StatutePreviewView> {
    const today = shanghaiDay(clock.nowMs())
    const { instrumentId, editionId, statute } = entry
    const { edition } = await findEdition(store.reader, instrumentId, editionId)
    const replaced = await findEditionText(store.reader, { instrumentId, editionId })
    return {
      importId,
      instrumentId,
      editionId,
      fileName: entry.fileName,
      title: statute.title,
      articles: statute.articles.map(({ number, chapter, line }) => ({
        number,
        place: placeWords({ article: number }),
        chapter,
        line,
      })),
      warnings: [...countWarning(edition, statute), ...statute.warnings.map(warningView)],
      replaces: replaced
        ? {
            fileName: replaced.fileName,
            importedAtMs: replaced.importedAtMs,
            sameFile: replaced.sha256 === entry.sha256,
          }
        : null,
      alignments: await Promise.all(
        entry.pairings.map(pairing => previewOf(store.reader, { pairing, statute, today })),
      ),
    }
  }

  return {
    async readText({ instrumentId, editionId, fileName, base64 }, call) {
      const { memberId } = memberCall(call).session
      await findEdition(store.reader, instrumentId, editionId)
      const neighbours = await findNeighbours(store.reader, instrumentId, editionId)
      const bytes = Buffer.from(base64, 'base64')
      const reading = await statuteReader.read(
        bytes,
        neighbours.map(({ side, others }) => ({ side, articles: others })),
        call.signal,
      )
      if (!reading.ok)
        throw new AppError(reading.code, {
          place: { file: fileName, ...reading.place },
          ...(reading.values ? { values: reading.values } : {}),
        })
      const importId = chance.id()
      const atMs = clock.monotonicMs()
      const entry: Waiting = {
        instrumentId,
        editionId,
        fileName,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        statute: reading.statute,
        pairings: neighbours.map((pairing, index) => ({
          ...pairing,
          found: reading.links[index] ?? [],
          manual: [],
        })),
        basis: await basisOf(store.reader, instrumentId),
        ownerId: memberId,
        atMs,
      }
      for (const [id, old] of waiting) if (atMs - old.atMs > KEEP_MS) waiting.delete(id)
      for (const id of waiting.keys()) if (waiting.size >= KEEP_COUNT) waiting.delete(id)
      waiting.set(importId, entry)
      return preview(importId, entry)
    },
    async alignText({ importId, fromEdition, toEdition, links }, call) {
      const entry = find(importId, call)
      const pairing = entry.pairings.find(
        one => one.fromEdition === fromEdition && one.toEdition === toEdition,
      )
      if (!pairing) refuse('edition.noAlignment')
      const { older, newer } = sidesOf(pairing, entry.statute)
      refuseBadLinks(links, older, newer)
      pairing.manual = links
      return preview(importId, entry)
    },
    async importText({ importId }, call) {
      const { memberId } = memberCall(call).session
      const entry = find(importId, call)
      const { instrumentId, editionId, statute } = entry
      const nowMs = clock.nowMs()
      const touched = await store.write(async trx => {
        if ((await basisOf(trx, instrumentId)) !== entry.basis) refuse('statute.changedMeanwhile')
        await writeEditionText(
          trx,
          {
            instrumentId,
            editionId,
            fileName: entry.fileName,
            sha256: entry.sha256,
            importedAtMs: nowMs,
            importedBy: memberId,
          },
          statute.articles.map(({ number, part, chapter, section, text }) => ({
            number,
            part,
            chapter,
            section,
            text,
            foldedText: foldArticle(text),
          })),
        )
        const [before, after] = [
          entry.pairings.find(pairing => pairing.side === 'older'),
          entry.pairings.find(pairing => pairing.side === 'newer'),
        ]
        if (before && after)
          await dropAlignment(trx, {
            instrumentId,
            fromEdition: before.fromEdition,
            toEdition: after.toEdition,
          })
        let count = 0
        for (const { fromEdition, toEdition, found, manual } of entry.pairings) {
          const pair = { instrumentId, fromEdition, toEdition }
          const isConfirmed = manual.length > 0
          await writeAlignment(trx, {
            ...pair,
            found,
            manual,
            confirmedBy: isConfirmed ? memberId : null,
            confirmedAtMs: isConfirmed ? nowMs : null,
          })
          count += await refreshWaiting(trx, pair, deps)
        }
        return count
      })
      waiting.delete(importId)
      changes.publish(['bank'])
      return { changed: ['bank'], articles: statute.articles.length, waiting: touched }
    },
    async discardText({ importId }, call) {
      if (waiting.get(importId)?.ownerId === memberCall(call).session.memberId) waiting.delete(importId)
      return { changed: [] }
    },
  }
}

/** The editions with a text next to this one, before and after it. */
async function findNeighbours(db: Reader, instrumentId: string, editionId: string): Promise<Pairing[]> {
  const { instrument } = await findEdition(db, instrumentId, editionId)
  const withText = new Set(
    (await listEditionTexts(db)).flatMap(text => (text.instrumentId === instrumentId ? text.editionId : [])),
  )
  const place = instrument.editions.findIndex(edition => edition.id === editionId)
  const before = instrument.editions.slice(0, place).findLast(edition => withText.has(edition.id))
  const after = instrument.editions.slice(place + 1).find(edition => withText.has(edition.id))
  const pairing = async (edition: EditionRow, side: Pairing['side']): Promise<Pairing> => ({
    instrumentId,
    side,
    fromEdition: side === 'older' ? edition.id : editionId,
    toEdition: side === 'older' ? editionId : edition.id,
    others: (await articlesOf(db, { instrumentId, editionId: edition.id })).map(({ number, text }) => ({
      number,
      text,
    })),
    found: [],
    manual: [],
  })
  return [
    ...(before ? [await pairing(before, 'older')] : []),
    ...(after ? [await pairing(after, 'newer')] : []),
  ]
}

/** Which texts of the instrument are here, so that a change in between is noticed. */
async function basisOf(db: Reader, instrumentId: string): Promise<string> {
  const texts = (await listEditionTexts(db)).filter(text => text.instrumentId === instrumentId)
  return texts
    .map(text => `${text.editionId} ${text.sha256} ${text.importedAtMs}`)
    .toSorted()
    .join('\n')
}

function sidesOf({ side, others }: Pairing, { articles }: Statute) {
  return side === 'older' ? { older: others, newer: articles } : { older: articles, newer: others }
}

function previewOf(
  db: Reader,
  { pairing, statute, today }: { pairing: Pairing; statute: Statute; today: string },
): Promise<AlignmentPreviewView> {
  const { instrumentId, fromEdition, toEdition, found, manual } = pairing
  const { older, newer } = sidesOf(pairing, statute)
  const links = applyManualLinks(found, { older, newer, manual })
  return alignmentPreview(
    db,
    { instrumentId, fromEdition, toEdition },
    { change: { older, newer, links }, today },
  )
}

function countWarning({ articles }: EditionRow, statute: Statute): StatuteWarningView[] {
  const found = statute.articles.length
  if (articles === null || articles === found) return []
  return [{ code: 'countDiffers', line: 0, values: { expected: articles, found } }]
}
