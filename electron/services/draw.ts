import { arrangePaper } from '#engine/paper/arrange-paper'
import type { BankEntry, Blueprint, PaperItem } from '#engine/paper/blueprint'
import { drawPaper } from '#engine/paper/draw-paper'
import { shanghaiDay } from '#engine/week/iso-week'
import { findDraw, insertDraw } from '#store/drills'
import { withheldQuestions } from '#store/question-reviews'
import { type PaperDays, drawCandidates } from '#store/questions'
import type { Reader, Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Drill } from './drill-weeks.ts'
import { withSubtopics } from './topic-tree.ts'

/**
 * What a paper of these days is drawn from: the blueprint with every topic's subtopics, and each question that its sections may
 * take, once. A question that waits for a decision because its law changes by the last of the days is not among them.
 */
export async function drawable(
  db: Reader,
  wanted: Blueprint,
  days: PaperDays,
): Promise<{ blueprint: Blueprint; bank: BankEntry[] }> {
  const blueprint = await withSubtopics(db, wanted)
  const withheld = new Set(await withheldQuestions(db, days.to))
  const found = new Map<string, BankEntry>()
  for (const section of blueprint.sections)
    for (const entry of await drawCandidates(db, section.type, section.filter, days))
      if (!withheld.has(entry.questionId)) found.set(entry.questionId, entry)
  return { blueprint, bank: [...found.values()] }
}

/**
 * The days on which a drill's questions have to be good: all from its first to its last. All who count answer one draw, whenever
 * in the week they begin, and what is right on Monday must be right for who sits on Sunday. So a question whose law changes in
 * the middle of a week is in neither version on that week's paper.
 */
export function daysOf({ opensAtMs, closesAtMs }: { opensAtMs: number; closesAtMs: number }): PaperDays {
  return { from: shanghaiDay(opensAtMs), to: shanghaiDay(Math.max(opensAtMs, closesAtMs - 1)) }
}

/**
 * The questions of one sitting. The first attempts of a drill share one draw, made and kept when the first member begins, so
 * that all who count answer the same questions, each in an order of their own. Later attempts draw afresh.
 */
export async function drawSitting(
  trx: Writer,
  drill: Drill,
  place: { attempt: number; seed: string; nowMs: number },
): Promise<PaperItem[]> {
  const { blueprint } = drill.settings
  const shared = place.attempt === 1 ? await findDraw(trx, drill.id) : null
  const items = shared ?? (await drawItems(trx, drill, place.attempt === 1 ? drill.id : place.seed))
  if (place.attempt === 1 && shared === null) await insertDraw(trx, drill.id, items, place.nowMs)
  return arrangePaper(items, blueprint, place.seed)
}

async function drawItems(db: Reader, drill: Drill, seed: string): Promise<PaperItem[]> {
  const { blueprint, bank } = await drawable(db, drill.settings.blueprint, daysOf(drill))
  const drawn = drawPaper(bank, blueprint, seed)
  if (drawn.ok) return drawn.items
  const [short] = drawn.shortages
  return refuse('drill.bankTooSmall', {
    section: (short?.section ?? 0) + 1,
    wanted: short?.wanted ?? 0,
    available: short?.available ?? 0,
  })
}
