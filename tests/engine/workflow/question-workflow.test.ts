import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  QUESTION_STATUSES,
  REVIEW_RULES,
  type WorkflowAct,
  type WorkflowState,
  decideWorkflow,
  placeOfNewVersion,
} from '#engine/workflow/question-workflow'

const ACTS: WorkflowAct[] = ['submit', 'approve', 'sendBack', 'retire', 'restore']
const state = (status: WorkflowState['status'], hasPending = false): WorkflowState => ({
  status,
  hasPending,
  authorId: 'author',
})
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

  it('puts nothing into use that was not approved: by any acts, under a rule that demands a reader', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS.filter(act => act !== 'approve'))), acts => {
        let now: WorkflowState = state('draft')
        for (const act of acts) {
          const decision = decideWorkflow(now, act, READER)
          // Retired and restored comes back into use: that is a decision of its own, by an instructor, with a log line.
          if (act === 'restore' || !decision.ok) continue
          now = { ...now, status: decision.status }
        }
        expect(now.status).not.toBe('inUse')
      }),
    )
  })
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
})
