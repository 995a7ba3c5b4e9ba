import { call } from '@orpc/server'
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusalView } from '#contract/refusal'
import { type DoorContext, createMethod } from '#host/dispatch'
import { AppError, refusalFor } from '#services/app-error'
import { METHODS } from '../../helpers/contract-methods.ts'
import { type AttackReport, type Attacked, attackMethod } from './attack.ts'
import type { House } from './house.ts'
import { spoiltInputs } from './spoilt-input.ts'

/** `branch.create` with one promise broken each; an attack that is content with one of these is content with anything. */
type Control = {
  name: string
  create: (input: unknown, house: House) => Promise<unknown>
  /** Lets everything in. */
  swallows?: true
  expects: RegExp
}

const CONTROLS: readonly Control[] = [
  {
    name: 'a method that throws',
    create: () => Promise.reject(new TypeError('cannot read properties of undefined')),
    expects: /app\.internal/u,
  },
  {
    name: 'a method that takes anything',
    create: async () => ({ changed: [], branchId: '019e0000-0000-7000-8000-000000000001' }),
    swallows: true,
    expects: /is no input and was taken/u,
  },
  {
    name: 'a method that writes, then refuses',
    async create(_, { doors, test }) {
      await doors[0]?.client.branch.create({ name: `支部 ${test.clock.monotonicMs()}` })
      throw new AppError('branch.nameTaken')
    },
    expects: /was refused and changed .*\bbranch\b/u,
  },
  { name: 'a method that never answers', create: () => new Promise(() => {}), expects: /no answer/u },
]

export async function runControls(house: House): Promise<{ name: string; isSeen: boolean }[]> {
  const seen: { name: string; isSeen: boolean }[] = []
  for (const control of CONTROLS) {
    const { faults } = await attackControl(control, house)
    seen.push({ name: control.name, isSeen: faults.some(fault => control.expects.test(fault)) })
  }
  const sound = { name: '', expects: /^/u, create: () => Promise.reject(new AppError('branch.nameTaken')) }
  const { faults } = await attackControl(sound, house)
  return [...seen, { name: 'a sound method has no fault', isSeen: faults.length === 0 }]
}

async function attackControl({ create, swallows }: Control, house: House): Promise<AttackReport> {
  const method = METHODS.find(({ name }) => name === 'branch.create')
  if (!method) throw new Error('no method')
  const { outputSchema } = method.procedure['~orpc']
  const open = oc
    .$meta(method.meta)
    .errors({ REFUSED: { status: 422, data: refusalView } })
    .input(z.unknown())
    .output(outputSchema ?? z.unknown())
  const procedure = createMethod(
    {
      services: () => ({
        ok: true,
        services: { branch: { create: (input: unknown) => create(input, house) } } as never,
      }),
      refusalFor,
      monotonicMs: () => 0,
      log: { info: () => {}, error: () => {} },
    },
    method,
    swallows ? open : method.procedure,
  )
  const session = { memberId: 'm', roles: ['administrator' as const], lastActiveMs: 0, mustChangePin: false }
  const context: DoorContext = {
    connection: { id: 'c', door: 'local', peer: 'p', holder: { session, wasLocked: false }, isClosed: false },
  }
  const attacked: Attacked = {
    doors: [{ name: 'control', send: input => call(procedure, input as never, { context }) }],
    file: house.file,
    revive: async () => {},
    noAnswerMs: 200,
  }
  const valid = { name: '三支部' }
  return attackMethod(method, spoiltInputs(valid, { count: 40, seed: 'control', ids: house.ids }), attacked)
}
