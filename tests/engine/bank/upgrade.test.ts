import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBankUpgrade, type BankUpgradeKind, type StoredQuestion } from '#engine/bank/upgrade'

type Case = [
  string,
  { version: number; hash: string } | null,
  Omit<StoredQuestion, 'id'> | null,
  BankUpgradeKind,
]

const shippedHere = (shippedVersion: number): Omit<StoredQuestion, 'id'> => ({
  shippedVersion,
  shippedHash: `h${shippedVersion}`,
  currentOrigin: 'shipped',
})
const editedHere = (shippedVersion: number): Omit<StoredQuestion, 'id'> => ({
  ...shippedHere(shippedVersion),
  currentOrigin: 'local',
})

const CASES: Case[] = [
  ['a new question', { version: 1, hash: 'h1' }, null, 'add'],
  ['an untouched one', { version: 1, hash: 'h1' }, shippedHere(1), 'same'],
  ['an edited one that the bank left alone', { version: 1, hash: 'h1' }, editedHere(1), 'same'],
  ['a newer version of an untouched one', { version: 2, hash: 'h2' }, shippedHere(1), 'replace'],
  ['a newer version of an edited one', { version: 2, hash: 'h2' }, editedHere(1), 'offer'],
  [
    'a changed hash without a version',
    { version: 1, hash: 'h1x' },
    shippedHere(1),
    'hashChangedWithoutVersion',
  ],
  ['the same over a local edit', { version: 1, hash: 'h1x' }, editedHere(1), 'hashChangedWithoutVersion'],
  ['an older bank', { version: 1, hash: 'h1' }, shippedHere(2), 'same'],
  ['one that is gone', null, shippedHere(1), 'removedFromBank'],
  ['an edited one that is gone', null, editedHere(1), 'removedFromBank'],
]

const question = fc.record({
  shipped: fc.option(
    fc.record({ version: fc.integer({ min: 1, max: 3 }), hash: fc.constantFrom('h1', 'h2', 'h3') }),
  ),
  stored: fc.option(
    fc.record({
      shippedVersion: fc.integer({ min: 1, max: 3 }),
      shippedHash: fc.constantFrom('h1', 'h2', 'h3'),
      currentOrigin: fc.constantFrom('shipped', 'local'),
    } as const),
  ),
})

describe('planBankUpgrade', () => {
  it.each(CASES)('plans %s', (_, shipped, stored, action) => {
    const id = 'TL-ALCOHOL-001'
    expect(
      planBankUpgrade(
        shipped === null ? [] : [{ id, ...shipped }],
        stored === null ? [] : [{ id, ...stored }],
      ),
    ).toEqual([{ id, action }])
  })

  it('names every question once and never overwrites a local edit', () => {
    fc.assert(
      fc.property(fc.array(question), questions => {
        const rows = questions.map((row, index) => ({ id: `q${index}`, ...row }))
        const shipped = rows.flatMap(row => (row.shipped === null ? [] : [{ id: row.id, ...row.shipped }]))
        const stored = rows.flatMap(row => (row.stored === null ? [] : [{ id: row.id, ...row.stored }]))
        const plan = planBankUpgrade(shipped, stored)
        const known = new Set([...shipped, ...stored].map(row => row.id))
        expect(plan.map(step => step.id).toSorted()).toEqual([...known].toSorted())
        const local = new Set(stored.filter(row => row.currentOrigin === 'local').map(row => row.id))
        const onLocal = plan.filter(step => local.has(step.id)).map(step => step.action)
        expect(onLocal).not.toContain('add')
        expect(onLocal).not.toContain('replace')
      }),
    )
  })
})
