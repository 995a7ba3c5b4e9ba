import type { PaperChoice, PaperView } from '#contract/paper'
import type { Blueprint } from '#engine/paper/blueprint'
import { type QuestionContent, type QuestionType, QUESTION_TYPES } from '#engine/question/question'
import { shanghaiDay } from '#engine/week/iso-week'
import { withheldQuestions } from '#store/question-reviews'
import { readQuestions, readVersions } from '#store/questions'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'
import { type PaperDays, daysOf, drawBlueprint } from './draw.ts'
import { requireDrill } from './drill-weeks.ts'

/** A question with its place; `fullCents` is what it gives where the instructor says nothing else. */
type Placed = {
  section: number
  type: QuestionType
  questionId: string
  versionId: string
  fullCents: number
}
export type PaperQuestion = Placed & { content: QuestionContent }
export type PaperQuestions = {
  questions: PaperQuestion[]
  leftOut: PaperView['leftOut']
  drill: { title: string; minutes: number | null } | null
}

/** What papers of a brigade usually give for one question of a type. */
const USUAL_CENTS: Record<QuestionType, number> = {
  single: 200,
  multiple: 400,
  trueFalse: 200,
  fillIn: 200,
  numeric: 400,
  ordering: 400,
  matching: 400,
  shortAnswer: 1000,
  caseGroup: 1000,
}

/**
 * The questions of a printed paper in the order of sections and, inside of them, of the bank: whoever ticks the same ones in another
 * order gets the same paper. Only what may stand on a paper of that day; the rest is named.
 */
export async function paperQuestions(
  db: Reader,
  choice: PaperChoice,
  nowMs: number,
): Promise<PaperQuestions> {
  const { source, seed } = choice
  if (source.kind === 'drill') return drawnQuestions(db, source.drillId, seed)
  const { placed, leftOut } = await chosenQuestions(db, source.questionIds, shanghaiDay(nowMs))
  if (placed.length === 0) refuse('paper.nothingToPrint')
  return { questions: await withContents(db, placed), leftOut, drill: null }
}

async function chosenQuestions(
  db: Reader,
  questionIds: readonly string[],
  today: string,
): Promise<{ placed: Placed[]; leftOut: PaperView['leftOut'] }> {
  const wanted = [...new Set(questionIds)].toSorted()
  const rows = new Map((await readQuestions(db, wanted)).map(row => [row.id, row]))
  const withheld = new Set(await withheldQuestions(db, today))
  const leftOut: PaperView['leftOut'] = []
  const good = wanted.flatMap(questionId => {
    const row = rows.get(questionId)
    const why = row === undefined ? 'gone' : whyNot(row, { today, isWithheld: withheld.has(questionId) })
    if (row !== undefined && why === null) return [row]
    leftOut.push({ questionId, why: why ?? 'gone' })
    return []
  })
  const types = QUESTION_TYPES.filter(type => good.some(row => row.type === type))
  const placed = types.flatMap((type, section) =>
    good
      .filter(row => row.type === type)
      .map(row => ({
        section,
        type,
        questionId: row.id,
        versionId: row.currentVersionId,
        fullCents: USUAL_CENTS[type],
      })),
  )
  return { placed, leftOut }
}

function whyNot(
  row: { status: string; effectiveFrom: string | null; expiresOn: string | null },
  { today, isWithheld }: { today: string; isWithheld: boolean },
): PaperView['leftOut'][number]['why'] | null {
  if (row.status !== 'inUse') return 'notInUse'
  if (row.effectiveFrom !== null && row.effectiveFrom > today) return 'notInForce'
  if (row.expiresOn !== null && row.expiresOn < today) return 'notInForce'
  return isWithheld ? 'lawChanges' : null
}

async function drawnQuestions(db: Reader, drillId: string, seed: string): Promise<PaperQuestions> {
  const drill = await requireDrill(db, drillId)
  const { title, limitMs, blueprint } = drill.settings
  return {
    questions: await withContents(db, await draw(db, blueprint, { seed, days: daysOf(drill) })),
    leftOut: [],
    drill: { title, minutes: limitMs === null ? null : Math.round(limitMs / 60_000) },
  }
}

async function draw(
  db: Reader,
  wanted: Blueprint,
  how: { seed: string; days: PaperDays },
): Promise<Placed[]> {
  const { blueprint, items } = await drawBlueprint(db, wanted, how)
  return items.flatMap(({ section, questionId, versionId }) => {
    const own = blueprint.sections[section]
    return own ? [{ section, type: own.type, questionId, versionId, fullCents: own.marks.fullCents }] : []
  })
}

async function withContents(db: Reader, placed: readonly Placed[]): Promise<PaperQuestion[]> {
  const versions = await readVersions(
    db,
    placed.map(({ versionId }) => versionId),
  )
  const contents = new Map(versions.map(({ id, content }) => [id, content]))
  return placed.map(place => {
    const content = contents.get(place.versionId)
    if (content === undefined) throw new Error(`version ${place.versionId} is not in the file`)
    return { ...place, content }
  })
}
