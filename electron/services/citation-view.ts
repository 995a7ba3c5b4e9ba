import type { CitationView } from '#contract/question'
import { formatPlace } from '#engine/citation/format-citation'
import type { Citation } from '#engine/question/question'
import type { InstrumentRecord } from '#store/subjects'

/** Citations ready to print: name of the instrument, place in it, edition. */
export function citationViews(
  citations: readonly Citation[],
  instruments: readonly InstrumentRecord[],
): CitationView[] {
  return citations.map(citation => {
    const instrument = instruments.find(row => row.id === citation.instrument)
    const edition = instrument?.editions.find(row => row.id === citation.edition)
    return {
      name: instrument?.shortName ?? citation.instrument,
      place: formatPlace(citation),
      edition: edition?.label ?? citation.edition,
    }
  })
}
