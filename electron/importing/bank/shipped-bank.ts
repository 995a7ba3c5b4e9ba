import type { QuestionContent } from '#engine/question/question'

/** A name in the languages of the interface. */
export type LocalisedName = { 'zh-CN': string; 'zh-TW': string; en: string }

export type ShippedTopic = { id: string; name: LocalisedName }
export type ShippedSubject = { id: string; name: LocalisedName; topics: ShippedTopic[] }

export const INSTRUMENT_KINDS = ['law', 'regulation', 'rule', 'interpretation', 'history'] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

/**
 * `articles`: how many the text of the edition has, where that is known; `inserted`: those of them that are 之一, 之二 …;
 * `only`: the articles at hand of a text of which there is only an excerpt; `layouts`: paragraphs and items (article-layout.ts).
 */
export type ShippedEdition = {
  id: string
  label: string
  issuingBody?: string | undefined
  /** The day on which it was adopted or published. */
  adopted?: string | undefined
  effectiveFrom: string
  articles?: number | undefined
  inserted?: string[] | undefined
  only?: string[] | undefined
  layouts?: string | undefined
}

/** A statute or a historical source. `sourceTag` names the source in the chronology and stands only on history. */
export type ShippedInstrument = {
  id: string
  kind: InstrumentKind
  name: string
  shortName: string
  sourceTag?: string
  editions: ShippedEdition[]
}

/** `hash` is of the content alone, so that a change without a raised version is noticed at the upgrade. */
export type ShippedQuestion = { id: string; version: number; hash: string; content: QuestionContent }

export type ShippedBank = {
  fingerprint: string
  subjects: ShippedSubject[]
  instruments: ShippedInstrument[]
  questions: ShippedQuestion[]
}
