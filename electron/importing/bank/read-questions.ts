import { checkQuestion } from '#engine/question/check-question'
import type { BankFault } from './bank-fault.ts'
import { type PartEntry, type QuestionEntry, questionEntry, questionsFile } from './bank-schema.ts'
import { canonicalHash } from './canonical-hash.ts'
import { checkCitation } from './check-citation.ts'
import { toContent } from './question-content.ts'
import { type Origin, faultAt, schemaFaults } from './schema-faults.ts'
import type { ShippedInstrument, ShippedQuestion } from './shipped-bank.ts'
import type { FieldPath, YamlFile } from './yaml-file.ts'

/** A question of a file with the line it begins on: the checks over all files need both. */
export type PlacedQuestion = { file: string; line: number; stemLine: number; question: ShippedQuestion }

type Place = { subject: string; topic: string }

/** The shipped bank is stricter than the engine, which also takes what an instructor writes (question-bank/README.md). */
const OPTION_COUNT = { single: { min: 4, max: 4 }, multiple: { min: 4, max: 5 } }
const LETTERS = 'ABCDEFGH'

/** Reads one topic file. What is faulty is left out, so that the checks over all files still see everything else. */
export function readQuestions(
  file: string,
  yaml: YamlFile,
  context: { place: Place; instruments: readonly ShippedInstrument[] },
): { questions: PlacedQuestion[]; faults: BankFault[] } {
  const origin: Origin = { file, yaml, at: [], values: {} }
  const parsed = questionsFile.safeParse(yaml.value)
  if (!parsed.success) return { questions: [], faults: schemaFaults(origin, yaml.value, parsed.error) }
  const { subject, topic, questions: entries } = parsed.data
  const { place } = context
  const faults: BankFault[] = []
  if (subject !== place.subject) {
    const values = { found: subject, expected: place.subject }
    faults.push(faultAt(origin, ['subject'], { code: 'bank.wrongSubject', values }))
  }
  if (topic !== place.topic) {
    const values = { found: topic, expected: place.topic }
    faults.push(faultAt(origin, ['topic'], { code: 'bank.wrongTopic', values }))
  }
  const questions: PlacedQuestion[] = []
  for (const [index, raw] of entries.entries()) {
    const at = ['questions', index]
    const from: Origin = { file, yaml, at, values: nameOf(raw, index) }
    const entry = questionEntry.safeParse(raw)
    if (!entry.success) {
      faults.push(...schemaFaults(from, raw, entry.error))
      continue
    }
    faults.push(...checkEntry(from, entry.data, context))
    const content = toContent(entry.data, place)
    const { id, version } = entry.data
    questions.push({
      file,
      line: yaml.lineOf(at),
      stemLine: yaml.lineOf([...at, 'stem']),
      question: { id, version, hash: canonicalHash(content), content },
    })
  }
  return { questions, faults }
}

/** A question that has no readable id is named by its place. */
function nameOf(raw: unknown, index: number): { question: string } {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null
  return { question: typeof id === 'string' ? id.slice(0, 60) : `#${index + 1}` }
}

function checkEntry(
  origin: Origin,
  entry: QuestionEntry,
  context: { place: Place; instruments: readonly ShippedInstrument[] },
): BankFault[] {
  const found = checkQuestion(toContent(entry, context.place)).map(({ field, code, values }) =>
    faultAt(origin, fieldOf(field), { code, ...(values && { values }) }),
  )
  return [...found, ...checkForm(origin, [], entry, context), ...checkParts(origin, entry, context)]
}

function checkParts(
  origin: Origin,
  entry: QuestionEntry,
  context: { instruments: readonly ShippedInstrument[] },
): BankFault[] {
  if (entry.type !== 'caseGroup') return []
  return entry.parts.flatMap((part, index) => checkForm(origin, ['parts', index], part, context))
}

/** What the shipped bank asks beyond the engine. */
function checkForm(
  origin: Origin,
  path: FieldPath,
  entry: QuestionEntry | PartEntry,
  { instruments }: { instruments: readonly ShippedInstrument[] },
): BankFault[] {
  if (entry.type === 'caseGroup') return []
  return [
    ...checkOptions(origin, path, entry),
    ...entry.citations.flatMap((citation, index) =>
      checkCitation(citation, instruments).map(({ field, code, values }) =>
        faultAt(origin, [...path, 'citations', index, field], { code, values }),
      ),
    ),
  ]
}

/** The engine says `key`, `lefts`, `rights`, the file `answer`, `left`, `right`. */
const FIELDS: Readonly<Record<string, string>> = { key: 'answer', lefts: 'left', rights: 'right' }
function fieldOf(field: string): FieldPath {
  return field.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : (FIELDS[step] ?? step)))
}

function checkOptions(origin: Origin, path: FieldPath, entry: PartEntry): BankFault[] {
  if (entry.type !== 'single' && entry.type !== 'multiple') return []
  const ids = Object.keys(entry.options)
  const { min, max } = OPTION_COUNT[entry.type]
  const faults: BankFault[] = []
  if (ids.length < min || ids.length > max) {
    const values = { count: ids.length, min, max }
    faults.push(faultAt(origin, [...path, 'options'], { code: 'bank.optionCount', values }))
  }
  if (ids.join('') !== LETTERS.slice(0, ids.length)) {
    faults.push(
      faultAt(origin, [...path, 'options'], { code: 'bank.optionOrder', values: { found: ids.join('') } }),
    )
  }
  return faults
}
