import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#contract/access'
import type { Door } from '#contract/backend-process'
import { accessDenial } from '#host/dispatch'
import type { Connection } from '#services/ports'
import { METHODS } from '../helpers/contract-methods.ts'

const DOORS: readonly Door[] = ['local', 'lan', 'audience']

function connection(door: Door, roles: readonly Role[] | null): Connection {
  const session = roles === null ? null : { memberId: 'm', roles, lastActiveMs: 0, mustChangePin: false }
  return { id: 'c', door, peer: 'p', holder: { session, wasLocked: false }, isClosed: false }
}

describe('access by role and door', () => {
  test('every method says who may call it, and whether it changes anything', () => {
    expect(METHODS.length).toBeGreaterThan(30)
    for (const { name, meta } of METHODS) {
      expect(meta.access, name).toBeDefined()
      expect(meta.kind, name).toMatch(/^(query|command)$/)
    }
  })

  test('a method without access is refused to everybody, administrators on this PC included', () => {
    for (const door of DOORS)
      for (const roles of [null, ['trainee'], [...ROLES]] as const)
        expect(accessDenial({ kind: 'query' }, connection(door, roles))).toBe('access.denied')
  })

  test('only what the sign-in and first-start screens need is open to strangers', () => {
    const open = METHODS.filter(({ meta }) => accessDenial(meta, connection('local', null)) === null)
    expect(open.map(({ name }) => name).toSorted()).toEqual([
      'app.status',
      'app.watch',
      'session.choices',
      'session.current',
      'session.signIn',
      'session.signOut',
      'setup.create',
      'setup.removeSample',
      'setup.trySample',
    ])
  })

  test('nothing is served to the LAN or the audience yet', () => {
    for (const { name, meta } of METHODS)
      for (const door of ['lan', 'audience'] as const)
        expect(accessDenial(meta, connection(door, [...ROLES])), name).toBe('access.denied')
  })

  test('a trainee reaches no method of instructors and administrators', () => {
    const reached = METHODS.filter(
      ({ meta }) => accessDenial(meta, connection('local', ['trainee'])) === null,
    )
    for (const noun of ['member']) expect(reached.filter(method => method.noun === noun)).toEqual([])
    for (const name of [
      'question.get',
      'questionSearch.find',
      'question.revise',
      'drill.define',
      'drill.saveStanding',
    ])
      expect(reached.map(method => method.name)).not.toContain(name)
  })

  test('a host is no administrator', () => {
    const reached = METHODS.filter(
      ({ meta }) => accessDenial(meta, connection('local', ['trainee', 'host'])) === null,
    )
    expect(reached.filter(method => method.noun === 'member')).toEqual([])
  })

  test('with a one-time PIN there is nothing but changing it', () => {
    const administrator = connection('local', [...ROLES])
    if (administrator.holder.session) administrator.holder.session.mustChangePin = true
    const reached = METHODS.filter(
      ({ meta }) => meta.access?.roles !== 'anyone' && accessDenial(meta, administrator) === null,
    )
    expect(reached.map(({ name }) => name).toSorted()).toEqual([
      'preference.save',
      'session.changePin',
      'session.touch',
    ])
    const refused = METHODS.filter(
      ({ meta }) => accessDenial(meta, administrator) === 'access.changePinFirst',
    )
    expect(refused.length).toBeGreaterThan(20)
  })

  test('who was locked out for being idle hears that, others are asked to sign in', () => {
    const meta = METHODS.find(({ name }) => name === 'drill.today')?.meta ?? {}
    expect(accessDenial(meta, connection('local', null))).toBe('access.signInFirst')
    const locked = { ...connection('local', null), holder: { session: null, wasLocked: true } }
    expect(accessDenial(meta, locked)).toBe('access.locked')
  })
})
