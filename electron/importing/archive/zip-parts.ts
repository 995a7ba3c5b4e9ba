import { crc32 } from 'node:zlib'
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl'
import type { RosterLimits } from './roster-limits.ts'
import { type RosterFault, tooLarge, unreadable } from './roster-reading.ts'

/**
 * The parts of a workbook that hold cells and their formats: all that is ever inflated. Drawings, comments, pivot tables and
 * whatever else a file carries are counted against the limits and not read.
 */
const WANTED =
  /^(\[Content_Types\]\.xml|(?:[^/]+\/)?[^/]+\.xml|(?:[^/]+\/)?_rels\/[^/]*\.rels|(?:[^/]+\/)?worksheets\/[^/]+\.xml)$/i

export type ZipReading = { ok: true; parts: Map<string, Uint8Array> } | RosterFault

/**
 * Opens the archive with yauzl, which refuses `../`, absolute names and sizes that do not agree, and checks every size before it
 * inflates. Nothing is written to disk. The parts are a new world: whoever parses them never sees the archive itself.
 */
export async function readZipParts(bytes: Uint8Array, limits: RosterLimits): Promise<ZipReading> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > limits.entries) return tooLarge(limits)
    const entries = await listEntries(zip)
    const fault = checkEntries(entries, limits)
    if (fault !== null) return fault
    return await inflate(zip, entries, limits)
  } catch {
    // yauzl throws one plain Error for everything; its English sentence helps nobody who chose a wrong file.
    return unreadable('damaged')
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

function checkEntries(entries: readonly Entry[], limits: RosterLimits): RosterFault | null {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  // Two entries of one name mean two contents, and each reader believes another one.
  if (names.size !== entries.length) return unreadable('unsafe')
  if (entries.some(entry => entry.isEncrypted())) return unreadable('xls')
  let total = 0
  for (const { compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize
    const ratio = uncompressedSize / Math.max(1, compressedSize)
    if (uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio) return tooLarge(limits)
  }
  return total > limits.inflatedBytes ? tooLarge(limits) : null
}

async function inflate(zip: ZipFile, entries: readonly Entry[], limits: RosterLimits): Promise<ZipReading> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries) {
    if (!WANTED.test(entry.fileName)) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue
      total += chunk.length
      // yauzl holds each entry to its declared size; counting again keeps us right should that ever change.
      if (total > limits.inflatedBytes) return tooLarge(limits)
      chunks.push(chunk)
    }
    const content = Buffer.concat(chunks)
    if (crc32(content) !== entry.crc32) return unreadable('damaged')
    // Entities are how a small XML grows; office programs write no DOCTYPE at all.
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) return unreadable('unsafe')
    parts.set(entry.fileName, content)
  }
  return { ok: true, parts }
}
