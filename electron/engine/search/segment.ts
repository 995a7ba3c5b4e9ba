import { FIELDS, type SearchDocument } from './document.ts'
import { type FoldBuffer, foldOnto, newFoldBuffer, reserve } from './fold-search-text.ts'
import type { PairSorter } from './sort-pairs.ts'

/** Twelve bits for the document, four for the fields: a posting is 16 bits wide. */
export const SEGMENT_SIZE = 4096
export const FIELD_BITS = 4
export const FIELD_MASK = (1 << FIELD_BITS) - 1
/** Ends every text; no fold contains it. */
export const TEXT_END = 0

/**
 * Up to 4,096 documents, never changed: their folded texts, and for every pair of neighbouring units the documents that have it,
 * with a bit for each field. A unit at the end of a text pairs with TEXT_END, so all pairs that begin with one unit, which lie
 * side by side, are that unit's own postings.
 *
 * ```
 * keys    … 酒·后 酒·精 酒·驾 …      first unit in the high half, second in the low half, ascending
 * starts  … 120   131   140  …      keys[k] owns postings[starts[k] … starts[k + 1])
 * postings  doc << 4 | fields       ascending
 * ```
 */
export type Segment = {
  readonly size: number
  readonly units: Uint16Array
  /** Field `f` of document `d` lies at units[offsets[4d + f] … offsets[4d + f + 1]). */
  readonly offsets: Uint32Array
  /** How each document's stem begins: its first unit in the high half, its second in the low. Beside each other, where the stems
   * themselves lie far apart: whether a common word begins a stem is asked of every document that has it. */
  readonly heads: Uint32Array
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly postings: Uint16Array
  /** The same for labels: ascending numbers, and the documents that carry each. */
  readonly labels: Uint32Array
  readonly labelStarts: Uint32Array
  readonly labelDocuments: Uint16Array
  /** Document by document: what it carries lies at ownLabels[ownLabelStarts[d] … ownLabelStarts[d + 1]). */
  readonly ownLabels: Uint32Array
  readonly ownLabelStarts: Uint32Array
}

/** Folded texts and label numbers of documents, waiting to become a segment. */
export type Draft = { text: FoldBuffer; offsets: number[]; labels: number[][] }

export function newDraft(): Draft {
  return { text: newFoldBuffer(SEGMENT_SIZE * 64), offsets: [0], labels: [] }
}

/** @param numberOf the number that stands for a label in every segment of one index */
export function draftDocument(
  draft: Draft,
  { texts, labels }: SearchDocument,
  numberOf: (label: string) => number,
): void {
  const { text, offsets } = draft
  for (const field of FIELDS) {
    for (const one of texts[field]) {
      foldOnto(text, one)
      reserve(text, 1)
      text.units[text.length++] = TEXT_END
    }
    offsets.push(text.length)
  }
  draft.labels.push(labels.map(numberOf))
}

/** Takes over a document of a finished segment, so that small segments can become a larger one. */
export function draftAgain(draft: Draft, segment: Segment, document: number): void {
  const { text, offsets } = draft
  const from = segment.offsets[document * FIELD_BITS] ?? 0
  const to = segment.offsets[(document + 1) * FIELD_BITS] ?? 0
  const shift = text.length - from
  reserve(text, to - from)
  text.units.set(segment.units.subarray(from, to), text.length)
  text.length += to - from
  for (let field = 1; field <= FIELD_BITS; field++)
    offsets.push((segment.offsets[document * FIELD_BITS + field] ?? 0) + shift)
  const { ownLabels, ownLabelStarts } = segment
  draft.labels.push([...ownLabels.subarray(ownLabelStarts[document], ownLabelStarts[document + 1])])
}

export function buildSegment(draft: Draft, sortPairs: PairSorter): Segment {
  const size = draft.labels.length
  if (size > SEGMENT_SIZE) throw new RangeError(`${size} documents in a segment`)
  const units = draft.text.units.slice(0, draft.text.length)
  const offsets = Uint32Array.from(draft.offsets)
  const heads = stemHeads(units, offsets, size)
  return { size, units, offsets, heads, ...sortPairs(units, offsets), ...gatherLabels(draft.labels) }
}

function stemHeads(units: Uint16Array, offsets: Uint32Array, size: number): Uint32Array {
  const heads = new Uint32Array(size)
  for (let document = 0; document < size; document++) {
    const at = offsets[document * FIELD_BITS] ?? 0
    // An empty stem has no units: what lies at its place belongs to the next field.
    if (at === offsets[document * FIELD_BITS + 1]) continue
    heads[document] = (units[at] ?? 0) * 0x1_0000 + (units[at + 1] ?? 0)
  }
  return heads
}

/** Empty again, in the same memory. */
export function clearDraft(draft: Draft): void {
  draft.text.length = 0
  draft.offsets = [0]
  draft.labels = []
}

function gatherLabels(
  labelsOf: readonly (readonly number[])[],
): Pick<Segment, 'labels' | 'labelStarts' | 'labelDocuments' | 'ownLabels' | 'ownLabelStarts'> {
  const documents = new Map<number, number[]>()
  const ownLabelStarts = new Uint32Array(labelsOf.length + 1)
  const ownLabels: number[] = []
  for (const [document, labels] of labelsOf.entries()) {
    for (const label of labels) {
      const list = documents.get(label)
      if (!list) documents.set(label, [document])
      else if (list.at(-1) === document) continue
      else list.push(document)
      ownLabels.push(label)
    }
    ownLabelStarts[document + 1] = ownLabels.length
  }
  const labels = Uint32Array.from(documents.keys()).sort()
  const labelStarts = new Uint32Array(labels.length + 1)
  const labelDocuments = new Uint16Array(ownLabels.length)
  for (const [index, label] of labels.entries()) {
    const list = documents.get(label) ?? []
    const start = labelStarts[index] ?? 0
    labelDocuments.set(list, start)
    labelStarts[index + 1] = start + list.length
  }
  return { labels, labelStarts, labelDocuments, ownLabels: Uint32Array.from(ownLabels), ownLabelStarts }
}
