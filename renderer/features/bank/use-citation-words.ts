import type { CitationView } from '#contract/question'
import { formatPlace } from '#engine/citation/format-citation'
import { readPlace } from '#engine/instrument/place'
import { useView } from '../../client/hooks.ts'
import type { Citation, Instrument } from './bank-types.ts'

const NONE: readonly Instrument[] = []

/** The register a citation is chosen from and printed by. Empty until it has come. */
export function useInstruments(): readonly Instrument[] {
  return useView(['bank'], 'question.instruments', {}, client => client.question.instruments({})).data ?? NONE
}

/** A citation of a draft or of a part, in the words in which the backend prints one of a version. */
export function useCitationWords(): (citation: Citation) => CitationView {
  const instruments = useInstruments()
  return citation => {
    const instrument = instruments.find(({ id }) => id === citation.instrument)
    const edition = instrument?.editions.find(({ id }) => id === citation.edition)
    return {
      name: instrument?.shortName ?? citation.instrument,
      place: formatPlace({ ...citation, ...readPlace(citation.article ?? '') }),
      edition: edition?.label ?? citation.edition,
    }
  }
}
