import { expect, it } from 'vitest'
import { pairAct } from '../../../renderer/features/bank/duplicates/pair-keys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  pairAct({ key, altKey: false, ctrlKey: false, metaKey: false, repeat: false, ...held })

it('1, 2, 3 decide, arrows look', () => {
  expect(['1', '2', '3'].map(key => press(key))).toEqual([
    { kind: 'decide', choice: 'keep' },
    { kind: 'decide', choice: 'keepLeft' },
    { kind: 'decide', choice: 'keepRight' },
  ])
  expect(press('ArrowRight')).toEqual({ kind: 'move', by: 1 })
  expect(press('ArrowLeft')).toEqual({ kind: 'move', by: -1 })
})

it('a key held down looks on and decides nothing; keys of the browser stay its own', () => {
  expect(press('1', { repeat: true })).toBeNull()
  expect(press('ArrowRight', { repeat: true })).toEqual({ kind: 'move', by: 1 })
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
    expect(press('1', held)).toBeNull()
  expect(press('4')).toBeNull()
})
