import { arrangePaper } from '#engine/paper/arrange-paper'
import type { Blueprint, DrawResult, PaperItem } from '#engine/paper/blueprint'
import { drawPaper, freezePaper } from '#engine/paper/draw-paper'
import type { Stratum } from '#engine/paper/stratum'
import { shanghaiDay } from '#engine/week/iso-week'
import { bankEntries, bankStrata } from '#store/bank-strata'
import { findDraw, insertDraw } from '#store/drills'
import { withheldQuestions } from '#store/question-reviews'
import type { Reader, Writer } from '#store/store'
import { refuse } from './app-error.ts'
import type { Drill } from './drill-weeks.ts'
import { withSubtopics } from './topic-tree.ts'

/** First and last day on which a paper is sat, `YYYY-MM-DD`. */
export type PaperDays = { from: string; to: string }

/**
 * What a paper of these days is drawn from: the blueprint with every topic's subtopics, and the bank without the questions that are
 * not good on all of the days, or that wait for a decision because their law changes by the last of them.
 */
export async function drawable(
  db: Reader,
  wanted: Blueprint,
  days: PaperDays,
): Promise<{ blueprint: Blueprint; strata: readonly Stratum[] }> {
  const blueprint = await withSubtopics(db, wanted)
  const { strata, dated } = await bankStrata(db)
  const out = new Set(await withheldQuestions(db, days.to))
  for (const { id, from, to } of dated)
    if ((from !== null && from > days.from) || (to !== null && to < days.to)) out.add(id)
  return { blueprint, strata: out.size === 0 ? strata : strata.map(stratum => without(stratum, out)) }
}

function without(stratum: Stratum, out: ReadonlySet<string>): Stratum {
  const ids = stratum.ids.filter(id => !out.has(id))
  return ids.length === stratum.ids.length ? stratum : { ...stratum, ids }
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
  const { items } = await drawBlueprint(db, drill.settings.blueprint, { seed, days: daysOf(drill) })
  return items
}

/**
 * A paper as the bank is now, with options in bank order, and the blueprint with every topic's subtopics.
 *
 * @throws AppError drill.bankTooSmall
 */
export async function drawBlueprint(
  db: Reader,
  wanted: Blueprint,
  { seed, days }: { seed: string; days: PaperDays },
): Promise<{ blueprint: Blueprint; items: PaperItem[] }> {
  const { blueprint, strata } = await drawable(db, wanted, days)
  const drawn = drawnOrRefused(drawPaper(strata, blueprint, seed))
  const ids = drawn.map(({ questionId }) => questionId)
  return { blueprint, items: freezePaper(drawn, await bankEntries(db, ids)) }
}

/** @throws AppError drill.bankTooSmall, naming the first section that is short */
export function drawnOrRefused(result: DrawResult) {
  if (result.ok) return result.drawn
  const [short] = result.shortages
  return refuse('drill.bankTooSmall', {
    section: (short?.section ?? 0) + 1,
    wanted: short?.wanted ?? 0,
    available: short?.available ?? 0,
  })
}
