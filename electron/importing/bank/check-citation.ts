import { layoutOf } from './article-layout.ts'
import type { CitationEntry } from './bank-schema.ts'
import type { BankFaultCode } from './bank-fault.ts'
import type { ShippedEdition, ShippedInstrument } from './shipped-bank.ts'

type CitationFault = {
  field: keyof CitationEntry
  code: BankFaultCode
  values: Record<string, string | number>
}

/** What a citation names and the register does not have, or leaves open although the register tells it apart. */
export function checkCitation(
  citation: CitationEntry,
  instruments: readonly ShippedInstrument[],
): CitationFault[] {
  const instrument = instruments.find(({ id }) => id === citation.instrument)
  const values = { instrument: citation.instrument }
  if (instrument === undefined) return [{ field: 'instrument', code: 'bank.unknownInstrument', values }]
  const faults: CitationFault[] = []
  const edition = instrument.editions.find(({ id }) => id === citation.edition)
  if (edition === undefined) {
    const named = { ...values, edition: citation.edition }
    faults.push({ field: 'edition', code: 'bank.unknownEdition', values: named })
  }
  if (instrument.kind === 'history') {
    if (citation.entry === undefined) faults.push({ field: 'entry', code: 'bank.entryMissing', values })
    if (citation.row === undefined) faults.push({ field: 'row', code: 'bank.rowMissing', values })
    return faults
  }
  if (citation.article === undefined)
    return [...faults, { field: 'article', code: 'bank.articleMissing', values }]
  return edition === undefined ? faults : [...faults, ...checkArticle(citation, citation.article, edition)]
}

function checkArticle(citation: CitationEntry, article: string, edition: ShippedEdition): CitationFault[] {
  const values = { instrument: citation.instrument, found: article }
  const { articles, inserted, only, layouts } = edition
  if (only !== undefined && !only.includes(article))
    return [{ field: 'article', code: 'bank.articleUnknown', values }]
  if (articles !== undefined) {
    const last = articles - (inserted?.length ?? 0)
    if (baseArticle(article) > last)
      return [{ field: 'article', code: 'bank.articleBeyond', values: { ...values, last } }]
    if (article.includes('-') && inserted?.includes(article) === false)
      return [{ field: 'article', code: 'bank.articleUnknown', values }]
  }
  return layouts === undefined ? [] : checkPlace(citation, article, layouts)
}

/** 第一百三十三条之一 is "133-1". */
function baseArticle(article: string): number {
  return Number(article.split('-')[0])
}

/** Paragraph and item within the article. */
function checkPlace(citation: CitationEntry, article: string, layouts: string): CitationFault[] {
  const layout = layoutOf(article, layouts)
  const { paragraph, item } = citation
  const values = { instrument: citation.instrument, article }
  if (paragraph === undefined && layout.length > 1)
    return [{ field: 'article', code: 'bank.paragraphMissing', values: { ...values, last: layout.length } }]
  if (paragraph !== undefined && paragraph > layout.length) {
    const beyond = { ...values, found: paragraph, last: layout.length }
    return [{ field: 'paragraph', code: 'bank.paragraphBeyond', values: beyond }]
  }
  const last = layout[(paragraph ?? 1) - 1] ?? 0
  if (item === undefined || item <= last) return []
  return [{ field: 'item', code: 'bank.itemBeyond', values: { ...values, found: item, last } }]
}
