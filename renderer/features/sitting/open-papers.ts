import type { SittingView } from '#contract/sitting'
import { client } from '../../client/client.ts'
import { problemOf } from '../../client/hooks.ts'
import { noticeEndOfSession } from '../../client/queries.ts'
import { setUnsavedCount } from '../../client/unsaved.ts'
import { i18n } from '../../i18n/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { Verdict } from './outbox.ts'
import type { Paper } from './paper.ts'
import { createPaper } from './paper.ts'

/**
 * Papers with their unsaved answers, for the life of the page: the player may go (the backend lost its session, a person went
 * elsewhere in spite of the warning) and come back, and nothing that was answered is lost in between.
 */
const papers = new Map<string, Paper>()

export function paperOf(view: SittingView): Paper {
  const known = papers.get(view.sittingId)
  if (known && !known.outbox.state().over) {
    known.resync(view)
    return known
  }
  const paper = createPaper(view, {
    save: (input, signal) => client.answer.save(input, { signal }),
    flag: (input, signal) => client.answer.flag(input, { signal }),
    judge,
  })
  paper.outbox.subscribe(() => setUnsavedCount(unsaved()))
  papers.set(view.sittingId, paper)
  return paper
}

function unsaved(): number {
  let sum = 0
  for (const paper of papers.values()) sum += paper.outbox.state().pending
  return sum
}

const OVER: ReadonlySet<string> = new Set(['sitting.submitted', 'sitting.timeUp', 'sitting.notFound'])
const HOPELESS: ReadonlySet<string> = new Set([
  'sitting.noSuchItem',
  'sitting.answerDoesNotFit',
  'input.invalid',
])

function judge(error: unknown): Verdict {
  noticeEndOfSession(error)
  const problem = problemOf(error)
  const { what, todo } = problemText(problem, i18n.getFixedT(null, ['common', 'refusal']))
  // It stands inside another sentence.
  const reason = what.replace(/[。.]$/, '')
  if (problem.kind !== 'refused') return { kind: 'retry', reason }
  if (OVER.has(problem.refusal.code)) return { kind: 'over' }
  const { code } = problem.refusal
  return { kind: HOPELESS.has(code) ? 'drop' : 'retry', reason, code, todo }
}
