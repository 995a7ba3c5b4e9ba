import { useMemo } from 'react'
import type { RegisterEntryView } from '#contract/instrument'
import type { CitationView } from '#contract/question'
import { formatPlace } from '#engine/citation/format-citation'
import { readPlace } from '#engine/instrument/place'
import { allCitations } from '#engine/question/all-citations'
import { useView } from '../../client/hooks.ts'
import type { Citation, Content, Edition, Instrument } from './bank-types.ts'

const NONE: readonly Instrument[] = []

/** The register a citation is chosen from and printed by. Empty until it has come. */
export function useInstruments(): readonly Instrument[] {
  const register = useView(['bank'], 'instrument.list', {}, client => client.instrument.list({})).data
  return useMemo(() => register?.map(toInstrument) ?? NONE, [register])
}

function toInstrument({ instrumentId, editions, ...entry }: RegisterEntryView): Instrument {
  return {
    ...entry,
    id: instrumentId,
    editions: editions.map(
      ({ editionId, label, effectiveFrom, state, text, articles, lastArticle, suffixed }) => ({
        id: editionId,
        label,
        effectiveFrom,
        isSuperseded: state === 'superseded',
        hasText: text !== null,
        articles,
        lastArticle,
        suffixed,
      }),
    ),
  }
}

/** Whether a draft, or a part of it, cites an edition that is no longer in force. */
export function restsOnSuperseded(content: Content, instruments: readonly Instrument[]): boolean {
  return allCitations(content).some(({ instrument, edition }) =>
    instruments
      .find(({ id }) => id === instrument)
      ?.editions.some(({ id, isSuperseded }) => id === edition && isSuperseded),
  )
}

/** A citation of a draft or of a part, in the words in which the backend prints one of a version. */
export function useCitationWords(): (citation: Citation) => CitationView {
  const instruments = useInstruments()
  return citation => {
    const instrument = instruments.find(({ id }) => id === citation.instrument)
    const edition = instrument?.editions.find(({ id }) => id === citation.edition)
    const placed = { ...citation, ...readPlace(citation.article ?? '') }
    return {
      name: instrument?.shortName ?? citation.instrument,
      place: formatPlace(placed),
      edition: edition?.label ?? citation.edition,
      link: edition ? linkOf(placed, edition) : null,
    }
  }
}

function linkOf(
  { instrument, article, paragraph, item }: Citation,
  { id, isSuperseded, hasText }: Edition,
): CitationView['link'] {
  if (article === undefined) return null
  return {
    instrumentId: instrument,
    editionId: id,
    article,
    paragraph: paragraph ?? null,
    item: item ?? null,
    superseded: isSuperseded,
    hasText,
  }
}
