import { assertNever } from '#engine/assert-never'
import { type ArchiveFault, readZipParts } from '../archive/zip-parts.ts'
import type { RosterLimits } from './roster-limits.ts'
import { type RosterFault, tooLarge, unreadable } from './roster-reading.ts'

/** The parts of a workbook that hold cells and their formats. Drawings, comments, pivot tables and the like stay packed. */
const WANTED =
  /^(\[Content_Types\]\.xml|(?:[^/]+\/)?[^/]+\.xml|(?:[^/]+\/)?_rels\/[^/]*\.rels|(?:[^/]+\/)?worksheets\/[^/]+\.xml)$/i

export async function readWorkbookParts(
  bytes: Uint8Array,
  limits: RosterLimits,
): Promise<{ ok: true; parts: Map<string, Uint8Array> } | RosterFault> {
  const reading = await readZipParts(bytes, { limits, wanted: WANTED })
  return reading.ok ? reading : rosterFault(reading.fault, limits)
}

function rosterFault(fault: ArchiveFault, limits: RosterLimits): RosterFault {
  switch (fault) {
    case 'tooLarge':
      return tooLarge(limits)
    case 'encrypted':
      return unreadable('xls')
    case 'damaged':
    case 'unsafe':
      return unreadable(fault)
    default:
      return assertNever(fault)
  }
}
