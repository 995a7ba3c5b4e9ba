import { crc32 } from 'node:zlib'
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl'

/** Sizes that no honest file of its kind reaches; checked before anything is inflated. */
export type ArchiveLimits = {
  entries: number
  inflatedBytes: number
  /** Inflated to compressed size of one entry. Deflate reaches 1,032; the XML of office programs 20 to 60. */
  ratio: number
  /** An entry below this is never refused for its ratio: a small one compresses by chance. */
  ratioFromBytes: number
}

/** Why nothing of an archive is read. `unsafe`: built to harm. */
export type ArchiveFault = 'tooLarge' | 'damaged' | 'unsafe' | 'encrypted'

export type ArchiveReading = { ok: true; parts: Map<string, Uint8Array> } | { ok: false; fault: ArchiveFault }

type Asked = { limits: ArchiveLimits; wanted: RegExp }

/**
 * The parts of an office file whose names are `wanted`: all that is ever inflated, the rest is counted against the limits and not
 * read. yauzl refuses `../`, absolute names and sizes that do not agree; every size is checked before anything is inflated.
 * Nothing is written to disk. The parts are a new world: whoever parses them never sees the archive itself.
 */
export async function readZipParts(bytes: Uint8Array, asked: Asked): Promise<ArchiveReading> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > asked.limits.entries) return refused('tooLarge')
    const entries = await listEntries(zip)
    const fault = checkEntries(entries, asked.limits)
    if (fault !== null) return refused(fault)
    return await inflate(zip, entries, asked)
  } catch {
    // yauzl throws one plain Error for everything; its English sentence helps nobody who chose a wrong file.
    return refused('damaged')
  }
}

function refused(fault: ArchiveFault): ArchiveReading {
  return { ok: false, fault }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

function checkEntries(entries: readonly Entry[], limits: ArchiveLimits): ArchiveFault | null {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  // Two entries of one name mean two contents, and each reader believes another one.
  if (names.size !== entries.length) return 'unsafe'
  if (entries.some(entry => entry.isEncrypted())) return 'encrypted'
  let total = 0
  for (const { compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize
    const ratio = uncompressedSize / Math.max(1, compressedSize)
    if (uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio) return 'tooLarge'
  }
  return total > limits.inflatedBytes ? 'tooLarge' : null
}

async function inflate(
  zip: ZipFile,
  entries: readonly Entry[],
  { limits, wanted }: Asked,
): Promise<ArchiveReading> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries) {
    if (!wanted.test(entry.fileName)) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue
      total += chunk.length
      // yauzl holds each entry to its declared size; counting again keeps us right should that ever change.
      if (total > limits.inflatedBytes) return refused('tooLarge')
      chunks.push(chunk)
    }
    const content = Buffer.concat(chunks)
    if (crc32(content) !== entry.crc32) return refused('damaged')
    // Entities are how a small XML grows; office programs write no DOCTYPE at all.
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) return refused('unsafe')
    parts.set(entry.fileName, content)
  }
  return { ok: true, parts }
}
