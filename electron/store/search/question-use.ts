import { sql } from 'kysely'
import type { Blueprint, PaperItem } from '#engine/paper/blueprint'
import type { Mark } from '#engine/marking/rule'
import type { Reader } from '../store.ts'

/**
 * Questions that were used at or after an instant: drawn for a drill, or standing on a paper that somebody began. Whoever repeats a
 * drill for practice has a paper of their own, of which its draw says nothing.
 */
export async function questionsUsedSince(db: Reader, sinceMs: number): Promise<string[]> {
  const draws = await db
    .selectFrom('drillDraw')
    .select('itemsJson')
    .where('drawnAtMs', '>=', sinceMs)
    .execute()
  const drawn = draws.flatMap(({ itemsJson }) => {
    const items: PaperItem[] = JSON.parse(itemsJson)
    return items.map(item => item.questionId)
  })
  // A paper has its sitting, whose row is short: papers would be read with all their items.
  const papers = await db
    .selectFrom('sitting')
    .innerJoin('paperQuestion', 'paperQuestion.paperId', 'sitting.paperId')
    .select('paperQuestion.questionId')
    .distinct()
    .where('sitting.startedAtMs', '>=', sinceMs)
    .execute()
  return [...new Set([...drawn, ...papers.map(row => row.questionId)])]
}

/** One submitted paper: what was asked, and what it gave. */
export type MarkedPaper = {
  row: number
  sittingId: string
  items: PaperItem[]
  blueprint: Blueprint
  marks: Mark[]
}

function selectMarkedPapers(db: Reader) {
  return db
    .selectFrom('sittingResult')
    .innerJoin('sitting', 'sitting.id', 'sittingResult.sittingId')
    .innerJoin('paper', 'paper.id', 'sitting.paperId')
    .select(['sitting.id as sittingId', 'itemsJson', 'blueprintJson', 'marksJson'])
    .select(sql<number>`sitting_result.rowid`.as('row'))
}

type MarkedPaperRow = Awaited<ReturnType<ReturnType<typeof selectMarkedPapers>['execute']>>[number]

function toMarkedPaper({ itemsJson, blueprintJson, marksJson, row, sittingId }: MarkedPaperRow): MarkedPaper {
  const items: PaperItem[] = JSON.parse(itemsJson)
  const blueprint: Blueprint = JSON.parse(blueprintJson)
  const marks: Mark[] = JSON.parse(marksJson)
  return { row, sittingId, items, blueprint, marks }
}

/** Results in the order in which they were stored, so that whoever counts them can go on where they stopped. */
export async function markedPapersAfter(db: Reader, row: number, limit: number): Promise<MarkedPaper[]> {
  const rows = await selectMarkedPapers(db)
    .where(sql<boolean>`sitting_result.rowid > ${row}`)
    .orderBy(sql`sitting_result.rowid`)
    .limit(limit)
    .execute()
  return rows.map(toMarkedPaper)
}

/** The same of certain sittings, at most a few hundred. */
export async function markedPapersOf(db: Reader, sittingIds: readonly string[]): Promise<MarkedPaper[]> {
  if (sittingIds.length === 0) return []
  return (await selectMarkedPapers(db).where('sitting.id', 'in', sittingIds).execute()).map(toMarkedPaper)
}

/** Sittings of which a marker said something, in the order in which it was said: their results may be others by now. */
export async function handMarkedAfter(
  db: Reader,
  row: number,
  limit: number,
): Promise<{ row: number; sittingId: string }[]> {
  return db
    .selectFrom('handMark')
    .select(['sittingId', sql<number>`hand_mark.rowid`.as('row')])
    .where(sql<boolean>`hand_mark.rowid > ${row}`)
    .orderBy(sql`hand_mark.rowid`)
    .limit(limit)
    .execute()
}
