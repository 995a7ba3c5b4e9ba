import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  draftKey,
  dropDraft,
  keepDraft,
  readKeptDraft,
} from '../../../renderer/features/bank/editor/kept-draft.ts'
import { toDraft } from '../../../renderer/features/bank/editor/to-draft.ts'
import { contentOf } from './contents.ts'

const kept = { draft: toDraft(contentOf('caseGroup')), reason: '条文修改', baseVersionId: 'v1', atMs: 7 }
const key = draftKey('zhou', 'TL-1')

describe('a draft in the browser', () => {
  let stored: Map<string, string>
  beforeEach(() => {
    stored = new Map()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, text: string) => void stored.set(name, text),
      removeItem: (name: string) => void stored.delete(name),
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('comes back as it was, until it is dropped', () => {
    expect(keepDraft(key, kept)).toBe(true)
    expect(readKeptDraft(key)).toMatchObject(kept)
    dropDraft(key)
    expect(readKeptDraft(key)).toBeNull()
  })

  it('belongs to one member and one question', () => {
    keepDraft(key, kept)
    for (const other of [draftKey('li', 'TL-1'), draftKey('zhou', 'TL-2'), draftKey('zhou', null)])
      expect(readKeptDraft(other)).toBeNull()
  })

  it('of another shape, or no draft at all, is not shown', () => {
    for (const text of ['{', '7', '{"form":0}', JSON.stringify({ form: 2, ...kept })]) {
      stored.set(key, text)
      expect(readKeptDraft(key)).toBeNull()
    }
  })

  it('is not said to be kept where the browser refuses', () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('full')
      },
    })
    expect(keepDraft(key, kept)).toBe(false)
    expect(readKeptDraft(key)).toBeNull()
    expect(() => dropDraft(key)).not.toThrow()
  })
})
