import { foldText } from '#engine/question/fold-text'
import type { BankFault } from './bank-fault.ts'
import { type BankFile, fingerprintOf, listBankFiles } from './bank-files.ts'
import { instrumentsFile, topicsFile } from './bank-schema.ts'
import { type PlacedQuestion, readQuestions } from './read-questions.ts'
import { schemaFaults } from './schema-faults.ts'
import type { ShippedBank, ShippedInstrument, ShippedSubject } from './shipped-bank.ts'
import { type YamlFile, parseYamlFile } from './yaml-file.ts'
import type { z } from 'zod'

export type BankReading = { ok: true; bank: ShippedBank } | { ok: false; faults: BankFault[] }

const TOPICS = 'topics.yaml'
const INSTRUMENTS = 'instruments.yaml'

/** Reads and checks the whole bank. All faults come at once: a writer mends a file in one go. */
export async function readBank(dir: string): Promise<BankReading> {
  const files = await listBankFiles(dir)
  const faults: BankFault[] = []
  const yamls = new Map<string, YamlFile>()
  for (const file of files) {
    const parsed = parse(file)
    if (parsed.ok) yamls.set(file.path, parsed.yaml)
    else faults.push(...parsed.faults)
  }
  const topics = readIndex(TOPICS, topicsFile, files, yamls)
  const instruments = readIndex(INSTRUMENTS, instrumentsFile, files, yamls)
  faults.push(...topics.faults, ...instruments.faults)
  if (topics.value === null || instruments.value === null) return { ok: false, faults }

  const subjects: ShippedSubject[] = topics.value.subjects
  const shippedInstruments = instruments.value.instruments.map(toInstrument)
  faults.push(...repeatedIds(TOPICS, yamls, subjects.flatMap(idsOfSubject)))
  faults.push(
    ...repeatedIds(
      INSTRUMENTS,
      yamls,
      shippedInstruments.map(({ id }, index) => ({ id, scope: '', path: ['instruments', index, 'id'] })),
    ),
  )
  const placed: PlacedQuestion[] = []
  for (const [path, yaml] of yamls) {
    if (path === TOPICS || path === INSTRUMENTS) continue
    const place = placeOf(path, subjects)
    if (place === null) {
      faults.push({ file: path, line: 1, field: '', code: 'bank.unknownFile' })
      continue
    }
    const read = readQuestions(path, yaml, { place, instruments: shippedInstruments })
    placed.push(...read.questions)
    faults.push(...read.faults)
  }
  faults.push(...repeatedQuestions(placed))
  if (faults.length > 0) return { ok: false, faults }
  const questions = placed.map(({ question }) => question)
  const fingerprint = fingerprintOf(files)
  return { ok: true, bank: { fingerprint, subjects, instruments: shippedInstruments, questions } }
}

function parse(file: BankFile): ReturnType<typeof parseYamlFile> {
  if (file.bytes !== null) return parseYamlFile(file.path, file.bytes)
  return { ok: false, faults: [{ file: file.path, line: 1, field: '', code: 'bank.fileTooLarge' }] }
}

/** A file that could not be parsed has its faults already; only one that is not there at all is named here. */
function readIndex<T>(
  path: string,
  schema: z.ZodType<T>,
  files: readonly BankFile[],
  yamls: ReadonlyMap<string, YamlFile>,
): { value: T | null; faults: BankFault[] } {
  const yaml = yamls.get(path)
  if (yaml === undefined) {
    const missing = !files.some(file => file.path === path)
    return {
      value: null,
      faults: missing ? [{ file: path, line: 1, field: '', code: 'bank.fileMissing' }] : [],
    }
  }
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return { value: parsed.data, faults: [] }
  const origin = { file: path, yaml, at: [], values: {} }
  return { value: null, faults: schemaFaults(origin, yaml.value, parsed.error) }
}

function toInstrument(entry: z.infer<typeof instrumentsFile>['instruments'][number]): ShippedInstrument {
  const { sourceTag, ...rest } = entry
  return sourceTag === undefined ? rest : { ...rest, sourceTag }
}

function placeOf(
  path: string,
  subjects: readonly ShippedSubject[],
): { subject: string; topic: string } | null {
  for (const subject of subjects) {
    const topic = subject.topics.find(({ id }) => path === `${subject.id}/${id}.yaml`)
    if (topic !== undefined) return { subject: subject.id, topic: topic.id }
  }
  return null
}

type PlacedId = { id: string; scope: string; path: (string | number)[] }

/** Subjects differ among themselves, topics within their subject. */
function idsOfSubject(subject: ShippedSubject, index: number): PlacedId[] {
  const at = ['subjects', index]
  return [
    { id: subject.id, scope: '', path: [...at, 'id'] },
    ...subject.topics.map(({ id }, topic) => ({
      id,
      scope: subject.id,
      path: [...at, 'topics', topic, 'id'],
    })),
  ]
}

function repeatedIds(
  file: string,
  yamls: ReadonlyMap<string, YamlFile>,
  ids: readonly PlacedId[],
): BankFault[] {
  const seen = new Set<string>()
  return ids.flatMap(({ id, scope, path }) => {
    const key = `${scope}/${id}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const line = yamls.get(file)?.lineOf(path) ?? 1
    return [{ file, line, field: path.join('.'), code: 'bank.repeatedId', values: { id, other: file } }]
  })
}

/** An id or a stem may stand once in all files: results refer to ids, and one stem twice would be drawn twice into a paper. */
function repeatedQuestions(placed: readonly PlacedQuestion[]): BankFault[] {
  const byId = new Map<string, PlacedQuestion>()
  const byStem = new Map<string, PlacedQuestion>()
  const faults: BankFault[] = []
  for (const one of placed) {
    const { file, line, stemLine, question } = one
    const sameId = byId.get(question.id)
    if (sameId === undefined) byId.set(question.id, one)
    else {
      const values = { question: question.id, id: question.id, other: `${sameId.file}:${sameId.line}` }
      faults.push({ file, line, field: 'id', code: 'bank.repeatedId', values })
    }
    const stem = foldText(question.content.body.stem, { foldCase: true, foldSpace: true })
    const sameStem = byStem.get(stem)
    if (sameStem === undefined) byStem.set(stem, one)
    else {
      const values = { question: question.id, other: sameStem.question.id }
      faults.push({ file, line: stemLine, field: 'stem', code: 'bank.repeatedStem', values })
    }
  }
  return faults
}
