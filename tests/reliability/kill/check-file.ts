import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Mark } from '#engine/marking/rule'
import { markPaper } from '#engine/marking/mark-paper'
import type { Blueprint, PaperItem } from '#engine/paper/blueprint'
import type { QuestionContent } from '#engine/question/question'
import { replaySitting } from '#engine/sitting/reduce-sitting'
import type { Sitting, SittingEvent } from '#engine/sitting/sitting'
import { toGiven } from '#services/given-answer'
import { type PaperPlace, paperAnswers } from '#services/paper-content'
import { CLOCK_TOLERANCE_MS, type Violation } from './check-view.ts'
import { type SittingLedger, mayBe, remainingAtKill } from './ledger.ts'

type Database = BetterSqlite.Database
type Say = (kind: Violation['kind'], detail: string) => void
type SittingRow = { id: string; spent_ms: number | null; position: number | null; paper_id: string }
type ResultRow = {
  score_cents: number
  full_cents: number
  spent_ms: number
  submitted_by: string
  marks_json: string
}

/**
 * Reads a copy of the files as the killed process left them and holds them against what was acknowledged and against
 * themselves. `unknownStarts` is how many sittings may be there whose start was never answered.
 */
export function checkFile(
  file: string,
  ledgers: readonly SittingLedger[],
  more: { unknownStarts: number; stallMs: number },
): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-drill-copy-'))
  const violations: Violation[] = []
  const say: Say = (kind, detail) => void violations.push({ kind, detail })
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, join(folder, `copy.db${suffix}`))
    const db = new BetterSqlite(join(folder, 'copy.db'))
    checkWhole(db, say)
    checkSittings(db, ledgers, more, say)
    db.close()
  } catch (error) {
    say('fileDamaged', error instanceof Error ? error.message : String(error))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return violations
}

function checkWhole(db: Database, say: Say): void {
  const verdict: unknown = db.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') say('fileDamaged', `integrity_check: ${String(verdict)}`)
  if (all(db, 'pragma foreign_key_check').length > 0) say('fileDamaged', 'foreign_key_check')
  const gaps = all<{ sitting_id: string }>(
    db,
    'select sitting_id from answer_event group by sitting_id having min(seq) <> 1 or max(seq) <> count(*)',
  )
  for (const { sitting_id: id } of gaps) say('sequenceBroken', `events of ${id} have a gap`)
  // Every table whose records carry a stamp, whichever there are.
  const stamped = all<{ name: string }>(
    db,
    `select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'device_seq'`,
  )
  const records = stamped.map(({ name }) => `select device_id, device_seq from ${name}`).join(' union all ')
  const stamps = all<{ id: string; n: number; d: number; low: number; high: number; last: number }>(
    db,
    `select device.id, count(*) n, count(distinct device_seq) d, min(device_seq) low, max(device_seq) high, last_seq last
     from (${records}) left join device on device.id = device_id group by 1`,
  )
  for (const { id, n, d, low, high, last } of stamps)
    if (low !== 1 || high !== n || d !== n || last !== n)
      say(
        'sequenceBroken',
        `device ${id}: ${n} records (${d} numbers) from ${low} to ${high}, last is ${last}`,
      )
}

function checkSittings(
  db: Database,
  ledgers: readonly SittingLedger[],
  { unknownStarts, stallMs }: { unknownStarts: number; stallMs: number },
  say: Say,
): void {
  const rows = all<SittingRow>(
    db,
    `select sitting.id, spent_ms, position, paper_id from sitting left join sitting_clock on sitting_id = sitting.id`,
  )
  const known = new Map(ledgers.map(ledger => [ledger.sittingId, ledger]))
  const unknown = rows.filter(row => !known.has(row.id))
  if (unknown.length > unknownStarts) say('sittingLost', `${unknown.length} sittings that nobody was told of`)
  const open = rows.filter(row => readResult(db, row.id) === undefined)
  if (open.length > 1) say('resultMissing', `${open.length} sittings are open at once`)
  const lonely = all(db, 'select id from paper where id not in (select paper_id from sitting)')
  if (lonely.length > 0) say('sequenceBroken', 'a paper without its sitting')
  for (const ledger of ledgers)
    if (!rows.some(row => row.id === ledger.sittingId)) say('sittingLost', `${ledger.sittingId} is gone`)
  for (const row of rows) {
    const ledger = known.get(row.id)
    if (ledger?.isSettled) continue
    const state = replay(db, row, say)
    if (state && ledger) checkSitting(db, { row, state, ledger, stallMs }, say)
  }
}

function replay(db: Database, row: SittingRow, say: Say): Sitting | null {
  if (row.spent_ms === null) say('sequenceBroken', `sitting ${row.id} has no clock`)
  try {
    const events = all<{ payload_json: string }>(
      db,
      'select payload_json from answer_event where sitting_id = ? order by seq',
      row.id,
    )
    return replaySitting(events.map((event): SittingEvent => JSON.parse(event.payload_json)))
  } catch (error) {
    say('sequenceBroken', `events of ${row.id}: ${String(error)}`)
    return null
  }
}

function checkSitting(
  db: Database,
  one: { row: SittingRow; state: Sitting; ledger: SittingLedger; stallMs: number },
  say: Say,
): void {
  const { row, state, ledger } = one
  const { blueprint, items, places } = readPaper(db, row.paper_id)
  for (const [index, item] of ledger.items.entries()) {
    const stored = state.items[index]
    const place = places[index]
    if (!stored || !place) {
      say('sittingLost', `${row.id} has no item ${index}`)
      continue
    }
    if (stored.rev < item.ackedRev)
      say('answerLost', `${row.id} item ${index}: ${stored.rev} < ${item.ackedRev}`)
    const given = JSON.stringify(toGiven(place, stored.answer))
    if (stored.rev > 0 && given !== JSON.stringify(item.sent.get(stored.rev)))
      say('answerHalf', `${row.id} item ${index} revision ${stored.rev}: ${given} was never sent`)
    if (!mayBe(item.flag, stored.flagged)) say('flagLost', `${row.id} item ${index}`)
  }
  const result = readResult(db, row.id)
  if (result === undefined) {
    if (state.status === 'submitted') say('resultMissing', `${row.id} is submitted and has no result`)
    if (ledger.submit === 'acked') say('resultMissing', `${row.id}: its submission was acknowledged`)
    return
  }
  ledger.isSettled = true
  const paper = { id: row.paper_id, drillId: '', seed: '', blueprint, items }
  const marked = markPaper(paperAnswers(paper, places, state.items), blueprint)
  const marks: Mark[] = JSON.parse(result.marks_json)
  const stored = { scoreCents: result.score_cents, fullCents: result.full_cents, marks }
  if (JSON.stringify(stored) !== JSON.stringify(marked)) say('resultWrong', `${row.id} is marked otherwise`)
  if (
    state.status !== 'submitted' ||
    state.submittedBy !== result.submitted_by ||
    state.spentMs !== result.spent_ms
  )
    say('resultWrong', `${row.id}: ${result.submitted_by} at ${result.spent_ms}, events say otherwise`)
  if (ledger.submit === 'no' && !endedByItself(ledger, result, one.stallMs))
    say('submittedByNobody', `${row.id}: ${result.submitted_by}`)
}

/** Nobody asked for it: then its time must have been up, or the week over. */
function endedByItself(ledger: SittingLedger, { submitted_by: by }: ResultRow, stallMs: number): boolean {
  if (by === 'timeUp') return remainingAtKill(ledger).least <= CLOCK_TOLERANCE_MS + stallMs
  return by === 'windowClosed' && Date.now() >= ledger.closesAtMs
}

function readPaper(
  db: Database,
  id: string,
): { blueprint: Blueprint; items: PaperItem[]; places: PaperPlace[] } {
  const [row] = all<{ blueprint_json: string; items_json: string }>(
    db,
    'select * from paper where id = ?',
    id,
  )
  const items: PaperItem[] = JSON.parse(row?.items_json ?? '[]')
  const blueprint: Blueprint = JSON.parse(row?.blueprint_json ?? '{}')
  const places = items.map(item => {
    const [version] = all<{ content_json: string }>(
      db,
      'select * from question_version where id = ?',
      item.versionId,
    )
    const content: QuestionContent = JSON.parse(version?.content_json ?? '{}')
    return { item, content }
  })
  return { blueprint, items, places }
}

function readResult(db: Database, sittingId: string): ResultRow | undefined {
  return all<ResultRow>(db, 'select * from sitting_result where sitting_id = ?', sittingId)[0]
}

function all<Row>(db: Database, text: string, ...values: string[]): Row[] {
  const rows: unknown[] = db.prepare(text).all(...values)
  return rows as Row[]
}
