import type { CitationView } from '#contract/question'
import { formatPlace } from '#engine/citation/format-citation'
import type { Citation } from '#engine/question/question'
import { shanghaiDay } from '#engine/week/iso-week'
import type { EditionRow } from '#store/schema'
import { type InstrumentRecord, listInstruments } from '#store/subjects'
import type { Deps } from './deps.ts'
import { editionState } from './instrument-view.ts'

/** What citations are printed by: the register, and the day of which an edition is in force or not. */
export type CitationRegister = { instruments: readonly InstrumentRecord[]; today: string }

export async function readCitationRegister({
  store,
  clock,
}: Pick<Deps, 'store' | 'clock'>): Promise<CitationRegister> {
  return { instruments: await listInstruments(store.reader), today: shanghaiDay(clock.nowMs()) }
}

/** Citations ready to print: name of the instrument, place in it, edition, and what opens the article. */
export function citationViews(
  citations: readonly Citation[],
  { instruments, today }: CitationRegister,
): CitationView[] {
  return citations.map(citation => {
    const instrument = instruments.find(row => row.id === citation.instrument)
    const edition = instrument?.editions.find(row => row.id === citation.edition)
    return {
      name: instrument?.shortName ?? citation.instrument,
      place: formatPlace(citation),
      edition: edition?.label ?? citation.edition,
      link: edition ? linkOf(citation, edition, today) : null,
    }
  })
}

function linkOf(
  { article, paragraph, item }: Citation,
  edition: EditionRow & { hasText: boolean },
  today: string,
): CitationView['link'] {
  if (article === undefined) return null
  return {
    instrumentId: edition.instrumentId,
    editionId: edition.id,
    article,
    paragraph: paragraph ?? null,
    item: item ?? null,
    superseded: editionState(edition, today) === 'superseded',
    hasText: edition.hasText,
  }
}
