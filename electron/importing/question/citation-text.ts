import { formatPlace } from '#engine/citation/format-citation'
import type { Citation } from '#engine/question/question'

/** The register of instruments as the planner needs it; `editions` from the oldest to the newest. */
export type KnownInstrument = {
  id: string
  name: string
  shortName: string
  editions: { id: string; label: string }[]
}

/** A citation in the words of the register instead of its ids, as people and other programs read it. */
export function namedCitation(citation: Citation, instruments: readonly KnownInstrument[]): Citation {
  const instrument = instruments.find(({ id }) => id === citation.instrument)
  const label = instrument?.editions.find(({ id }) => id === citation.edition)?.label ?? ''
  // A label with brackets of its own, or one that two editions share, would not be read back: the edition's id is.
  const isPlain = label !== '' && !/[（）()]/u.test(label)
  const isOnly = instrument?.editions.filter(one => one.label === label).length === 1
  return {
    ...citation,
    instrument: instrument?.name ?? citation.instrument,
    edition: isPlain && isOnly ? label : citation.edition,
  }
}

/** 《道路交通安全法》（2021年修正）第九十一条第三款第（二）项; 〔…〕 is an entry of a chronicle and its row. */
export function citationText(citation: Citation, instruments: readonly KnownInstrument[]): string {
  const { instrument, edition, entry, row } = namedCitation(citation, instruments)
  const name = `《${instrument}》${edition === '' ? '' : `（${edition}）`}`
  if (entry === undefined && row === undefined) return name + formatPlace(citation)
  return `${name}${formatPlace({ ...citation, entry: undefined })}〔${entry ?? ''}${row === undefined ? '' : `#${row}`}〕`
}

/** With the ids of the register, or null where it knows no such instrument. Without an edition the newest is meant. */
export function resolveCitation(
  citation: Citation,
  instruments: readonly KnownInstrument[],
): Citation | null {
  const name = foldName(citation.instrument)
  const instrument = instruments.find(
    known =>
      known.id === citation.instrument || [known.name, known.shortName].some(one => foldName(one) === name),
  )
  if (instrument === undefined) return null
  const label = foldName(citation.edition)
  const edition =
    citation.edition === ''
      ? instrument.editions.at(-1)
      : instrument.editions.find(one => one.id === citation.edition || foldName(one.label) === label)
  return edition === undefined ? null : { ...citation, instrument: instrument.id, edition: edition.id }
}

/** 《中华人民共和国道路交通安全法》 and 道路交通安全法 are one law. */
function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》\s]/gu, '')
    .replace(/^中华人民共和国/u, '')
}
