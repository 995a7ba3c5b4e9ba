import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  QUESTION_STATUSES,
  REVIEW_RULES,
  type WorkflowAct,
  type WorkflowState,
  type WrittenVersion,
  decideWorkflow,
  mayBeUsed,
  placeOfNewVersion,
} from '#engine/workflow/question-workflow'

const ACTS: WorkflowAct[] = ['submit', 'approve', 'sendBack', 'retire', 'restore']
const UNREAD: WrittenVersion = { isShipped: false, authorId: 'author', approvedBy: [] }
const READ: WrittenVersion = { ...UNREAD, approvedBy: ['reader'] }
const state = (
  status: WorkflowState['status'],
  hasPending = false,
  current: WrittenVersion = READ,
): WorkflowState => ({ status, hasPending, authorId: 'author', current })
const READER = { memberId: 'reader', rule: 'another' as const }

describe('decideWorkflow', () => {
  it.each([
    [state('draft'), 'submit', 'inReview'],
    [state('inReview'), 'approve', 'inUse'],
    [state('inReview'), 'sendBack', 'draft'],
    [state('inUse', true), 'approve', 'inUse'],
    [state('inUse', true), 'sendBack', 'inUse'],
    [state('draft'), 'retire', 'retired'],
    [state('inUse'), 'retire', 'retired'],
    [state('retired'), 'restore', 'inUse'],
    [state('retired', false, UNREAD), 'restore', 'draft'],
  ] as const)('%o %s → %s', (from, act, to) => {
    expect(decideWorkflow(from, act, READER)).toMatchObject({ ok: true, status: to })
  })

  it.each([
    [state('draft'), 'approve'],
    [state('inUse'), 'approve'],
    [state('inUse'), 'submit'],
    [state('retired'), 'retire'],
    [state('inUse'), 'sendBack'],
    [state('draft'), 'restore'],
  ] as const)('%o: not %s', (from, act) => {
    expect(decideWorkflow(from, act, READER)).toEqual({ ok: false, code: 'workflow.notNow' })
  })

  it('lets nobody approve their own version where another must read it, and anyone where not', () => {
    const own = { memberId: 'author', rule: 'another' as const }
    expect(decideWorkflow(state('inReview'), 'approve', own)).toEqual({
      ok: false,
      code: 'workflow.ownVersion',
    })
    expect(decideWorkflow(state('inUse', true), 'approve', own)).toEqual({
      ok: false,
      code: 'workflow.ownVersion',
    })
    expect(decideWorkflow(state('inReview'), 'approve', { ...own, rule: 'anyone' })).toMatchObject({
      ok: true,
    })
  })

  /** What the author alone can do with a draft of theirs, by any acts and revisions; and what a rule makes of it. */
  const alone = (steps: readonly (WorkflowAct | 'revise')[], rule: 'none' | 'another') => {
    let now = state('draft', false, UNREAD)
    const reached = new Set<string>()
    for (const step of steps) {
      if (step === 'revise') {
        const { status, isPending } = placeOfNewVersion(now.status, rule)
        now = { ...now, status, hasPending: isPending, current: isPending ? now.current : UNREAD }
      } else {
        const decision = decideWorkflow(now, step, { memberId: 'author', rule })
        if (!decision.ok) continue
        now = {
          ...now,
          status: decision.status,
          hasPending: now.hasPending && !decision.takesPending && step !== 'sendBack',
        }
      }
      reached.add(now.status)
    }
    return reached
  }
  const steps = fc.array(fc.constantFrom(...ACTS, 'revise' as const), { maxLength: 30 })

  it('lets no author alone bring a version into use where another must read it, by any acts whatever', () => {
    fc.assert(
      fc.property(steps, taken => {
        expect(alone(taken, 'another')).not.toContain('inUse')
      }),
    )
    // The control: without a rule the same steps do reach use.
    expect(alone(['retire', 'restore'], 'none')).toContain('inUse')
  })
})

describe('mayBeUsed', () => {
  it.each([
    ['none', UNREAD, true],
    ['anyone', UNREAD, false],
    ['anyone', { ...UNREAD, approvedBy: ['author'] }, true],
    ['another', { ...UNREAD, approvedBy: ['author'] }, false],
    ['another', READ, true],
    ['another', { ...UNREAD, isShipped: true }, true],
  ] as const)('%s: %o is %s', (rule, version, may) => expect(mayBeUsed(version, rule)).toBe(may))
})

describe('placeOfNewVersion', () => {
  it('keeps a question in use as it is while a revision waits, wherever a reader is demanded', () => {
    for (const rule of REVIEW_RULES)
      for (const status of [...QUESTION_STATUSES, null]) {
        const place = placeOfNewVersion(status, rule)
        expect(place.isPending).toBe(rule !== 'none' && status === 'inUse')
        // Under a rule nothing comes into use by being written.
        expect(rule === 'none' || status === 'inUse' || place.status !== 'inUse').toBe(true)
      }
    expect(placeOfNewVersion(null, 'none')).toEqual({ status: 'inUse', isPending: false })
  })

  it('never puts one that could not be asked in the place of one in use, whatever the rule', () => {
    for (const rule of REVIEW_RULES)
      for (const status of [...QUESTION_STATUSES, null]) {
        const place = placeOfNewVersion(status, rule, false)
        expect(place.isPending).toBe(status === 'inUse')
        expect(status === 'inUse' || place.status !== 'inUse').toBe(true)
      }
  })
})
