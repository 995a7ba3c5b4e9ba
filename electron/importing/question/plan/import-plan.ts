import { type QuestionFault, checkQuestion } from '#engine/question/check-question'
import { type Near, shingledText } from '#engine/question/near-duplicate'
import { shuffledIds } from '#engine/question/option-ids'
import type { Citation, Difficulty, QuestionContent } from '#engine/question/question'
import { hashOfCanonical, inCanonicalOrder } from '../../bank/canonical-hash.ts'
import { type KnownInstrument, citationText, resolveCitation } from '../citation-text.ts'
import { schemaFaults } from '../content-schema.ts'
import { plainVerdict } from '../plainly-right.ts'
import type { ItemList } from '../desk/desk-protocol.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type { ReadContent, ReadQuestion, ReadingFault, SourcePlace } from '../question-reading.ts'
import type { QuestionSink } from '../question-sink.ts'
import { ReadingStop } from '../table/table.ts'
import { type DuplicateFinder, createDuplicateFinder } from './duplicate-finder.ts'
import { createPackedTexts } from './packed-texts.ts'
import { type KnownSubject, type TopicPlace, type TopicWords, findTopic } from './topic-words.ts'

/**
 * A question of the bank, with the hashes of all its versions: what was brought in once is never brought in again. A revision of it
 * that `waits` for a reader is not replaced by a file.
 */
export type BankQuestion = { id: string; contentJson: string; hashes: readonly string[]; waits?: boolean }
export type KnownWords = { subjects: readonly KnownSubject[]; instruments: readonly KnownInstrument[] }

/** What the person who imports chooses for questions that leave it open. */
export type ImportChoices = {
  topics: readonly (TopicWords & { to: TopicPlace })[]
  difficulty: Difficulty | null
}
/** What becomes of a near-duplicate: brought in beside the other, left out, or a new version of the other (if that is the bank's). */
export type DuplicateDecision = 'import' | 'skip' | 'update'

export type ItemKind = 'new' | 'update' | 'unchanged' | 'duplicate'
export type PlannedItem = {
  item: number
  place: SourcePlace
  kind: ItemKind
  id: string | null
  content: ReadContent
  /** Topic or difficulty has still to be chosen. */
  isOpen: boolean
  /** It lacks an explanation or a citation, and so becomes a draft whatever was chosen. */
  isIncomplete: boolean
  near: { questionId: string | null; item: number | null; similarity: number } | null
  decision: DuplicateDecision | null
}
export type ImportCounts = {
  new: number
  update: number
  unchanged: number
  duplicate: number
  undecided: number
  duplicateAdded: number
  duplicateUpdated: number
  open: number
  incomplete: number
  refusedRows: number
  openTopics: (TopicWords & { count: number })[]
  openDifficulty: number
}
/** A question ready to be stored. `questionId` is the one that it updates, or its own 编号. */
export type ReadyQuestion = {
  action: 'insert' | 'update'
  questionId: string | null
  subject: string
  topic: string
  type: string
  difficulty: number
  optionIds: string
  stem: string
  effectiveFrom: string | null
  expiresOn: string | null
  hash: string
  isIncomplete: boolean
}
/**
 * `contents` has the JSON of all rows one behind the other as UTF-8, `ends` where each ends. They go from the worker into the
 * database as bytes: as strings they would be made, copied and written once more each.
 */
export type ReadySlice = {
  rows: ReadyQuestion[]
  contents: Uint8Array<ArrayBuffer>
  ends: number[]
  /** Where to go on, null after the last. */
  next: number | null
}

/** Of a question of the bank, what a file is held against. */
type KnownQuestion = {
  index: number
  hashes: ReadonlySet<string>
  /** A revision of it waits for its review. */
  waits: boolean
  /** What a short answer is marked by. */
  hasKeyPoints: boolean
}

/** Its text has the same number. */
type Item = {
  place: SourcePlace
  id: string | null
  /** Topic or difficulty is for the person to choose; only then does it say all that it will, and has a hash. */
  isOpen: boolean
  /** Of those that are open, what they are unless what is chosen makes them what the bank has. */
  kind: ItemKind
  /** Null until the file has been read. */
  near: Near | null
  isIncomplete: boolean
}

/** Everything that can be said against a question, and whether only its reasons are missing. */
function verdict(
  content: ReadContent,
  keepsKeyPoints: boolean,
): { wrong: QuestionFault[]; isIncomplete: boolean } {
  const placed = { ...content, subject: content.subject ?? '', topic: content.topic ?? '' }
  const checked = { ...placed, difficulty: content.difficulty ?? (3 as const) }
  const found = checkQuestion(checked)
  const own = found.filter(fault => !INCOMPLETE.has(fault.code) && (keepsKeyPoints || !lacksKeyPoints(fault)))
  // What is empty or missing the check says better; the shape adds what is too large, and what no check foresees.
  const shape = schemaFaults(checked)
  const wrong = [...own, ...(own.length > 0 ? shape.filter(({ values }) => values !== undefined) : shape)]
  return { wrong, isIncomplete: found.length > 0 }
}

const INCOMPLETE = new Set(['question.explanationEmpty', 'question.citationMissing'])

/**
 * An essay of another program often says nothing of how it is marked. As a draft it can be completed; a question of the bank must not
 * lose what it is marked by.
 */
function lacksKeyPoints({ field, code }: QuestionFault): boolean {
  return field === 'keyPoints' && code === 'question.noKey'
}

export type ImportPlan = ReturnType<typeof createImportPlan>

/**
 * What a file would do to the bank. Runs in the worker; the bank's questions come first, then the file's, one by one, each of which
 * is kept as packed JSON. Everything that does not depend on the person's choices is decided once, at reading.
 */
export function createImportPlan(
  words: KnownWords,
  limits: QuestionLimits,
  finder: DuplicateFinder = createDuplicateFinder(),
) {
  const texts = createPackedTexts(limits.keptBytes)
  /** Of each entry of the finder: the bank's question, or −1 − item of the file. */
  const nearEntries: number[] = []
  const bankIds: string[] = []
  const bankById = new Map<string, KnownQuestion>()
  const knownHashes = new Set<string>()
  const items: Item[] = []
  const itemOfId = new Map<string, number>()
  const faults: ReadingFault[] = []
  const refusedPlaces = new Set<string>()
  const decisions = new Map<number, DuplicateDecision>()
  let faultCount = 0
  let choices: ImportChoices = { topics: [], difficulty: null }
  const topicCache = new Map<string, TopicPlace | null>()

  function addBank({ id, contentJson, hashes, waits = false }: BankQuestion): void {
    const content: QuestionContent = JSON.parse(contentJson)
    const index = bankIds.push(id) - 1
    bankById.set(id, {
      index,
      hashes: new Set(hashes),
      waits,
      hasKeyPoints: content.body.type !== 'shortAnswer' || content.body.keyPoints.length > 0,
    })
    for (const hash of hashes) knownHashes.add(hash)
    finder.add(shingledText(content.body))
    nearEntries.push(index)
  }

  function refuse(found: readonly ReadingFault[]): void {
    faultCount += found.length
    for (const fault of found) {
      if (faults.length < limits.faults) faults.push(fault)
      refusedPlaces.add(`${fault.place.sheet ?? ''}:${fault.place.row ?? fault.place.line ?? faultCount}`)
    }
  }

  function take(question: ReadQuestion, placeOf?: (field: string) => SourcePlace): void {
    if (items.length >= limits.questions)
      throw new ReadingStop('import.fault.tooManyQuestions', question.place, { max: limits.questions })
    const { place, id } = question
    const content = withKnownWords(question.content)
    const at = (field: string, code: string, values?: ReadingFault['values']): ReadingFault => ({
      place: placeOf?.(field) ?? place,
      field,
      code,
      ...(values ? { values } : {}),
    })
    const repeated = id === null ? undefined : itemOfId.get(id)
    if (id !== null && repeated !== undefined) {
      refuse([at('id', 'import.fault.idRepeated', { id })])
      return
    }
    const plain = plainVerdict(content)
    const { wrong, isIncomplete } =
      plain === null
        ? verdict(content, id !== null && bankById.get(id)?.hasKeyPoints === true)
        : { wrong: [], isIncomplete: plain === 'incomplete' }
    if (wrong.length > 0) {
      refuse(wrong.map(({ field, code, values }) => at(field, code, values)))
      return
    }
    const isStillOpen = isOpen(content)
    const json = JSON.stringify(inCanonicalOrder(content))
    const known = id === null ? undefined : bankById.get(id)
    if (
      id !== null &&
      known?.waits === true &&
      (isStillOpen || !isUnchanged(id, hashOfCanonical(Buffer.from(json))))
    ) {
      refuse([at('id', 'import.fault.revisionWaits', { id })])
      return
    }
    const index = texts.add(json)
    if (id !== null) itemOfId.set(id, index)
    const isKnown = !isStillOpen && isUnchanged(id, hashOfCanonical(texts.bytes(index)))
    if (!isKnown && known === undefined) {
      finder.look(shingledText(content.body))
      nearEntries.push(-1 - index)
    }
    items.push({
      place,
      id,
      isOpen: isStillOpen,
      kind: isKnown ? 'unchanged' : known !== undefined ? 'update' : 'new',
      near: null,
      isIncomplete,
    })
  }

  /** The file has been read: what lies near which is known from here on, and never asked again. */
  async function endReading(): Promise<void> {
    for (const { entry, near } of await finder.found()) {
      const item = items[-1 - (nearEntries[entry] ?? 0)]
      if (item === undefined) continue
      item.near = near
      item.kind = 'duplicate'
    }
    finder.close()
  }

  /** Ids where the bank has them; what it has not stays as the file says it. */
  function withKnownWords(read: ReadContent): ReadContent {
    const { explanation, citations } = knownReasons(read)
    const body =
      read.body.type === 'caseGroup'
        ? { ...read.body, parts: read.body.parts.map(part => ({ ...part, ...knownReasons(part) })) }
        : read.body
    const key = `${read.subject ?? ''}\n${read.topic ?? ''}`
    let place = topicCache.get(key)
    if (place === undefined) {
      place = findTopic(read, words.subjects)
      if (topicCache.size < 10_000) topicCache.set(key, place)
    }
    return { ...read, ...place, body, explanation, citations }
  }

  /** A citation that the register does not know stays as a line of the explanation. */
  function knownReasons(reasons: { explanation: string; citations: Citation[] }) {
    if (reasons.citations.length === 0) return reasons
    const citations: Citation[] = []
    const lines: string[] = []
    for (const citation of reasons.citations) {
      const found = resolveCitation(citation, words.instruments)
      if (found === null) lines.push(citationText(citation, []))
      else citations.push(found)
    }
    return lines.length === 0
      ? { explanation: reasons.explanation, citations }
      : {
          explanation: [reasons.explanation, `依据：${lines.join('；')}`]
            .filter(one => one !== '')
            .join('\n'),
          citations,
        }
  }

  function isOpen({ subject, topic, difficulty }: ReadContent): boolean {
    return difficulty === null || !isPlace(subject, topic)
  }

  function isPlace(subject: string | null, topic: string | null): boolean {
    return words.subjects.some(one => one.id === subject && one.topics.some(({ id }) => id === topic))
  }

  function isUnchanged(id: string | null, hash: string): boolean {
    if (id === null) return knownHashes.has(hash)
    return bankById.get(id)?.hashes.has(hash) ?? knownHashes.has(hash)
  }

  /** The content with what was chosen; null while something is still open. */
  function finished(index: number): { content: QuestionContent; json: Buffer } | null {
    const read: ReadContent = JSON.parse(texts.get(index))
    if (items[index]?.isOpen !== true) return { content: whole(read), json: texts.bytes(index) }
    const place = isPlace(read.subject, read.topic)
      ? read
      : choices.topics.find(({ subject, topic }) => subject === read.subject && topic === read.topic)?.to
    const difficulty = read.difficulty ?? choices.difficulty
    if (place === undefined || difficulty === null) return null
    const content = whole({ ...read, subject: place.subject, topic: place.topic, difficulty })
    return { content, json: Buffer.from(JSON.stringify(inCanonicalOrder(content))) }
  }

  function whole(read: ReadContent): QuestionContent {
    const { subject, topic, difficulty } = read
    if (subject === null || topic === null || difficulty === null) throw new Error('a question that is open')
    return { ...read, subject, topic, difficulty }
  }

  function isWithoutKeyPoints(index: number): boolean {
    const { body }: ReadContent = JSON.parse(texts.get(index))
    return body.type === 'shortAnswer' && body.keyPoints.length === 0
  }

  function kindOf(index: number, item: Item): ItemKind {
    if (!item.isOpen) return item.kind
    const json = finished(index)?.json
    return json !== undefined && isUnchanged(item.id, hashOfCanonical(json)) ? 'unchanged' : item.kind
  }

  function nearOf(item: Item): PlannedItem['near'] {
    if (item.near === null) return null
    const entry = nearEntries[item.near.index] ?? 0
    return {
      questionId: entry >= 0 ? (bankIds[entry] ?? null) : null,
      item: entry < 0 ? -1 - entry : null,
      similarity: item.near.similarity,
    }
  }

  /** A question of the bank, of which no revision waits. */
  function mayUpdate(questionId: string | null): boolean {
    return questionId !== null && bankById.get(questionId)?.waits !== true
  }

  function planned(index: number): PlannedItem | null {
    const item = items[index]
    if (item === undefined) return null
    const kind = kindOf(index, item)
    const done = finished(index)
    const read: ReadContent = JSON.parse(texts.get(index))
    return {
      item: index,
      place: item.place,
      kind,
      id: item.id,
      content: done?.content ?? read,
      isOpen: done === null,
      isIncomplete: item.isIncomplete,
      near: kind === 'duplicate' ? nearOf(item) : null,
      decision: decisions.get(index) ?? null,
    }
  }

  function count(): ImportCounts {
    const counts: ImportCounts = {
      new: 0,
      update: 0,
      unchanged: 0,
      duplicate: 0,
      undecided: 0,
      duplicateAdded: 0,
      duplicateUpdated: 0,
      open: 0,
      incomplete: 0,
      refusedRows: refusedPlaces.size,
      openTopics: [],
      openDifficulty: 0,
    }
    const topics = new Map<string, TopicWords & { count: number }>()
    for (const [index, item] of items.entries()) {
      const kind = kindOf(index, item)
      counts[kind]++
      if (kind === 'duplicate') {
        const decision = decisions.get(index)
        if (decision === undefined) counts.undecided++
        else if (decision === 'import') counts.duplicateAdded++
        else if (decision === 'update') counts.duplicateUpdated++
      }
      if (item.isIncomplete && kind !== 'unchanged') counts.incomplete++
      if (!item.isOpen) continue
      const read: ReadContent = JSON.parse(texts.get(index))
      if (finished(index) === null) counts.open++
      if (read.difficulty === null) counts.openDifficulty++
      if (isPlace(read.subject, read.topic)) continue
      const key = `${read.subject ?? ''}\n${read.topic ?? ''}`
      const entry = topics.get(key) ?? { subject: read.subject, topic: read.topic, count: 0 }
      entry.count++
      topics.set(key, entry)
    }
    return { ...counts, openTopics: [...topics.values()] }
  }

  /** The next ones to be stored, from `from` on. */
  function ready(from: number, limit: number): ReadySlice {
    const rows: ReadyQuestion[] = []
    const jsons: Buffer[] = []
    const ends: number[] = []
    let index = from
    for (; index < items.length && rows.length < limit; index++) {
      const item = items[index]
      if (item === undefined) continue
      const kind = kindOf(index, item)
      const decision = decisions.get(index)
      if (kind === 'unchanged' || (kind === 'duplicate' && decision !== 'import' && decision !== 'update'))
        continue
      const done = finished(index)
      if (done === null) continue
      const { content, json } = done
      jsons.push(json)
      ends.push((ends.at(-1) ?? 0) + json.length)
      const target = kind === 'duplicate' && decision === 'update' ? nearOf(item)?.questionId : null
      rows.push({
        action: kind === 'update' || target ? 'update' : 'insert',
        questionId: target ?? item.id,
        subject: content.subject,
        topic: content.topic,
        type: content.body.type,
        difficulty: content.difficulty,
        optionIds: shuffledIds(content.body).join(content.body.type === 'caseGroup' ? ' ' : ''),
        stem: content.body.stem,
        effectiveFrom: content.effectiveFrom ?? null,
        expiresOn: content.expiresOn ?? null,
        hash: hashOfCanonical(json),
        isIncomplete: item.isIncomplete,
      })
    }
    const contents = new Uint8Array(ends.at(-1) ?? 0)
    for (const [place, json] of jsons.entries()) contents.set(json, ends[place - 1] ?? 0)
    return { rows, contents, ends, next: index < items.length ? index : null }
  }

  function belongs(index: number, list: ItemList): boolean {
    const item = items[index]
    if (item === undefined) return false
    if (list === 'open') return item.isOpen && finished(index) === null
    if (list === 'incomplete') return item.isIncomplete && kindOf(index, item) !== 'unchanged'
    if (list === 'undecided') return kindOf(index, item) === 'duplicate' && !decisions.has(index)
    return kindOf(index, item) === list
  }

  const sink: QuestionSink = { take, refuse }
  return {
    sink,
    addBank,
    count,
    planned,
    belongs,
    ready,
    endReading,
    size: () => items.length,
    faults: () => ({ total: faultCount, kept: faults }),
    choose: (chosen: ImportChoices) => void (choices = chosen),
    decide(index: number, decision: DuplicateDecision): boolean {
      const item = items[index]
      if (item === undefined || kindOf(index, item) !== 'duplicate') return false
      if (decision === 'update' && !mayUpdate(nearOf(item)?.questionId ?? null)) return false
      if (decision === 'update' && isWithoutKeyPoints(index)) return false
      decisions.set(index, decision)
      return true
    },
    decideRest(decision: 'import' | 'skip'): void {
      for (const [index, item] of items.entries())
        if (!decisions.has(index) && kindOf(index, item) === 'duplicate') decisions.set(index, decision)
    },
  }
}
