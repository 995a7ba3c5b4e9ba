import { createHash } from 'node:crypto'
import { type ArchiveFault, type ArchiveLimits, readZipParts } from '../../archive/zip-parts.ts'
import type { QuestionReading, ReadPicture } from '../question-reading.ts'
import { readNumbering } from '../../docx/numbering.ts'
import { readParagraphStyles } from '../../docx/paragraph-styles.ts'
import { streamAttribute, streamTags } from '../../docx/tag-stream.ts'
import { readerOf } from '../reader-of.ts'
import { type ReadingNotes, readingNotes } from '../reading-notes.ts'
import { readTextLines } from '../text/read-text.ts'
import { unreadable } from '../unreadable.ts'
import { documentLines } from './document-lines.ts'

const MIB = 1024 * 1024
const LIMITS: ArchiveLimits = { entries: 2_000, inflatedBytes: 128 * MIB, ratio: 200, ratioFromBytes: MIB }
/** Headers, footers, notes and comments are no part of the questions. */
const WANTED =
  /^word\/(?:document\.xml|numbering\.xml|styles\.xml|_rels\/document\.xml\.rels|media\/[^/\\]{1,100})$/

export const docxReader = readerOf({
  id: 'docx',
  extensions: ['.docx'],
  recognises(bytes) {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    return (
      isZip && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml')
    )
  },
  async readNoting(bytes, notes) {
    const archive = await readZipParts(bytes, { limits: LIMITS, wanted: WANTED })
    return archive.ok ? readParts(archive.parts, notes) : unreadable(CODES[archive.fault])
  },
})

const CODES = {
  tooLarge: 'import.fault.tooLarge',
  damaged: 'import.fault.damaged',
  unsafe: 'import.fault.unsafe',
  encrypted: 'import.fault.notTheFormat',
} as const satisfies Record<ArchiveFault, string>

/** The questions of a document whose parts are at hand. */
export function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  notes: ReadingNotes = readingNotes(),
): QuestionReading {
  const document = xmlOf(parts, 'word/document.xml')
  if (document === undefined) return unreadable('import.fault.notTheFormat')
  if (document === null) return unreadable('import.fault.damaged')
  const pictures = new Map<string, ReadPicture>()
  const outside: string[] = []
  const relations = readRelations(xmlOf(parts, 'word/_rels/document.xml.rels') ?? '')
  const pictureOf = (relation: string, words: string): string => {
    const target = relations.get(relation)
    const bytes = target === undefined ? undefined : parts.get(`word/${target}`)
    if (target === undefined || bytes === undefined) {
      outside.push(target ?? relation)
      return ''
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!pictures.has(sha256))
      pictures.set(sha256, { sha256, name: target.slice('media/'.length), bytes: Uint8Array.from(bytes) })
    return `![${words.replaceAll(/[[\]\n]/gu, ' ').slice(0, 200)}](picture:${sha256})`
  }
  const lines = documentLines(document, {
    numbering: readNumbering(xmlOf(parts, 'word/numbering.xml') ?? null),
    styles: readParagraphStyles(xmlOf(parts, 'word/styles.xml') ?? null),
    pictureOf,
  })
  if (lines === null) return unreadable('import.fault.damaged')
  const reading = readTextLines(lines, { pictures: [...pictures.values()], notes })
  for (const name of outside.slice(0, 100))
    reading.leftOut.push({ place: {}, code: 'import.leftOut.picture', values: { name: name.slice(0, 80) } })
  return reading
}

/** Undefined where there is no such part, null where it is no UTF-8. */
function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null | undefined {
  const part = parts.get(name)
  if (part === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return null
  }
}

function readRelations(xml: string): Map<string, string> {
  const relations = new Map<string, string>()
  streamTags(xml, {
    text: () => {},
    tag: tag => {
      const id = tag.name === 'Relationship' ? streamAttribute(tag, 'Id') : null
      const target = streamAttribute(tag, 'Target')
      if (id !== null && target !== null) relations.set(id, target.replace(/^\/word\//u, ''))
    },
  })
  return relations
}
