import { sql } from 'kysely'
import type { Blueprint, PaperItem } from '#engine/paper/blueprint'
import type { Mark } from '#engine/marking/rule'
import type { Reader } from '../store.ts'

/** Questions drawn for a drill at or after an instant. */
export async function questionsDrawnSince(db: Reader, sinceMs: number): Promise<string[]> {
  const rows = await db
    .selectFrom('drillDraw')
    .select('itemsJson')
    .where('drawnAtMs', '>=', sinceMs)
    .execute()
  const ids = rows.flatMap(({ itemsJson }) => {
    const items: PaperItem[] = JSON.parse(itemsJson)
    return items.map(item => item.questionId)
  })
  return [...new Set(ids)]
}

/** One submitted paper: what was asked, and what it gave. */
export type MarkedPaper = { row: number; items: PaperItem[]; blueprint: Blueprint; marks: Mark[] }

/** Results in the order in which they were stored, so that whoever counts them can go on where they stopped. */
export async function markedPapersAfter(db: Reader, row: number, limit: number): Promise<MarkedPaper[]> {
  const rows = await db
    .selectFrom('sittingResult')
    .innerJoin('sitting', 'sitting.id', 'sittingResult.sittingId')
    .innerJoin('paper', 'paper.id', 'sitting.paperId')
    .select([sql<number>`sitting_result.rowid`.as('row'), 'itemsJson', 'blueprintJson', 'marksJson'])
    .where(sql<boolean>`sitting_result.rowid > ${row}`)
    .orderBy(sql`sitting_result.rowid`)
    .limit(limit)
    .execute()
  return rows.map(({ itemsJson, blueprintJson, marksJson, row: place }) => {
    const items: PaperItem[] = JSON.parse(itemsJson)
    const blueprint: Blueprint = JSON.parse(blueprintJson)
    const marks: Mark[] = JSON.parse(marksJson)
    return { row: place, items, blueprint, marks }
  })
}
