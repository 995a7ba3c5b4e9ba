import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createMethod } from '#host/dispatch'
import type { DoorContext } from '#host/dispatch'
import { METHODS } from '../helpers/contract-methods.ts'
import { refusalOf } from '../helpers/test-backend.ts'

const session = { memberId: 'm', roles: ['trainee' as const], lastActiveMs: 0, mustChangePin: false }
const context: DoorContext = {
  connection: { id: 'c', door: 'local', peer: 'p', holder: { session, wasLocked: false }, isClosed: false },
}

/** `branch.list` of a backend that replies with this. */
async function replyOf(reply: unknown): Promise<{ reply: unknown; errors: unknown[] }> {
  const errors: unknown[] = []
  const method = METHODS.find(({ name }) => name === 'branch.list')
  if (!method) throw new Error('no method')
  const procedure = createMethod(
    {
      services: () => ({ ok: true, services: { branch: { list: async () => reply } } as never }),
      refusalFor: () => null,
      monotonicMs: () => 0,
      log: { info: () => {}, error: (_, error) => void errors.push(error) },
    },
    method,
    method.procedure,
  )
  const answered = call(procedure, {}, { context })
  return { reply: await answered.catch(() => refusalOf(answered)), errors }
}

const BRANCH = { branchId: '019e0000-0000-7000-8000-000000000001', name: '一支部', members: 3 }

test('E13: what a schema of the reply does not name never leaves', async () => {
  const { reply, errors } = await replyOf([{ ...BRANCH, pinHash: 'secret' }])
  expect(errors).toEqual([])
  expect(reply).toEqual([BRANCH])
})

test('E13: a reply that does not fit leaves as a refusal, and its contents stay out of the log', async () => {
  const { reply, errors } = await replyOf([{ ...BRANCH, name: { toString: () => 'a secret' } }])
  expect(reply).toEqual({ code: 'app.internal' })
  expect(errors.map(String)).toEqual(['Error: reply does not fit: 0.name'])
})

test('every method has a schema that names what leaves: none lets everything through', () => {
  const open = METHODS.filter(({ procedure }) => {
    const { outputSchema } = procedure['~orpc']
    return (
      outputSchema === undefined || outputSchema instanceof z.ZodAny || outputSchema instanceof z.ZodUnknown
    )
  })
  expect(open.map(({ name }) => name)).toEqual([])
})
