import { readZipParts } from '../../archive/zip-parts.ts'
import { contentSchema } from '../content-schema.ts'
import { QUESTION_LIMITS, type QuestionLimits } from '../question-limits.ts'
import type { ReadPicture, ReadingFault, StreamingReader } from '../question-reading.ts'
import { type QuestionSink, collecting } from '../question-sink.ts'
import { stopped } from '../table/stopped.ts'
import { ReadingStop } from '../table/table.ts'
import { isZipOf } from '../xlsx/xlsx-reader.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  PARTS,
  PICTURE,
  QUESTIONS,
  manifestSchema,
} from './package-format.ts'
import { hashOf } from './package-writer.ts'

/** Our own package. A part that is not what the manifest says makes the whole file suspect: nothing of it is read. */
export const packageReader: StreamingReader<'package'> = {
  id: 'package',
  extensions: ['.wdq'],
  recognises: bytes => isZipOf(bytes, QUESTIONS),
  async readInto(bytes, sink, limits: QuestionLimits = QUESTION_LIMITS) {
    try {
      const parts = await checkedParts(bytes, limits)
      readLines(parts.get(QUESTIONS) ?? new Uint8Array(), limits, sink)
      return { faults: [], leftOut: [], pictures: picturesIn(parts) }
    } catch (error) {
      return { faults: [stopped(error)], leftOut: [], pictures: [] }
    }
  },
  async read(bytes) {
    const { sink, reading } = collecting()
    const rest = await packageReader.readInto(bytes, sink)
    return { ...reading, faults: [...reading.faults, ...rest.faults], pictures: rest.pictures }
  },
}

async function checkedParts(bytes: Uint8Array, limits: QuestionLimits): Promise<Map<string, Uint8Array>> {
  const archive = await readZipParts(bytes, { limits: { ...limits, ratio: 1_000 }, wanted: PARTS })
  if (!archive.ok) throw new ReadingStop(`import.fault.${archive.fault}`)
  const { parts } = archive
  const manifest = manifestIn(parts.get(MANIFEST))
  const named = new Map(manifest.sha256.map(({ part, sha256 }) => [part, sha256]))
  const others = [...parts.keys()].filter(name => name !== MANIFEST)
  const agrees =
    named.size === manifest.sha256.length &&
    others.length === named.size &&
    others.every(name => named.get(name) === hashOf(parts.get(name) ?? new Uint8Array()))
  if (!agrees) throw new ReadingStop('import.fault.damaged')
  return parts
}

function manifestIn(part: Uint8Array | undefined) {
  const value = parseJson(part === undefined ? '' : new TextDecoder().decode(part))
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const found = versionIn(value)
  throw found === null
    ? new ReadingStop('import.fault.notTheFormat')
    : new ReadingStop('import.fault.newerPackage', {}, { found })
}

/** The version of a package of ours that this app does not know. */
function versionIn(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
    return null
  return 'version' in value && typeof value.version === 'number' && value.version !== FORMAT_VERSION
    ? value.version
    : null
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

function readLines(part: Uint8Array, limits: QuestionLimits, sink: QuestionSink): void {
  let line = 0
  for (let from = 0; from < part.length;) {
    const end = part.indexOf(10, from)
    const to = end === -1 ? part.length : end
    line++
    if (line > limits.rows) throw new ReadingStop('import.fault.tooManyRows', { line }, { max: limits.rows })
    readLine(new TextDecoder().decode(part.subarray(from, to)), line, sink)
    from = to + 1
  }
}

function readLine(text: string, line: number, sink: QuestionSink): void {
  const value = parseJson(text)
  const fault: ReadingFault = { place: { line }, field: '', code: 'import.fault.notTheFormat' }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('content' in value)) {
    sink.refuse([fault])
    return
  }
  // Parsed anew, so that nothing but what the schema names is in it: no `__proto__`, no field of another version.
  const content = contentSchema.safeParse(value.content)
  if (!content.success || typeof value.id !== 'string' || value.id.length > 60 || value.id === '') {
    const path = content.success ? 'id' : (content.error.issues[0]?.path.map(String).join('.') ?? '')
    sink.refuse([{ ...fault, field: path }])
    return
  }
  sink.take({ place: { line }, id: value.id, content: content.data })
}

/** A picture's name is the hash of its bytes; another name would put other bytes into a question. */
function picturesIn(parts: ReadonlyMap<string, Uint8Array>): ReadPicture[] {
  const pictures: ReadPicture[] = []
  for (const [name, bytes] of parts) {
    const sha256 = PICTURE.exec(name)?.[1]
    if (sha256 === undefined) continue
    if (hashOf(bytes) !== sha256) throw new ReadingStop('import.fault.damaged')
    pictures.push({ sha256, name, bytes })
  }
  return pictures
}
