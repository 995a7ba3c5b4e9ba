import { expect, it } from 'vitest'
import { AppError } from '#services/app-error'
import { createFileShelf } from '#services/file-shelf'
import { createCountingChance, createFrozenClock } from '../helpers/test-backend.ts'

const shelfOf = (mostBytes: number) =>
  createFileShelf({ clock: createFrozenClock(0), chance: createCountingChance() }, mostBytes)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return ''
  } catch (error) {
    return error instanceof AppError ? error.refusal.code : String(error)
  }
}

it('a file that comes in pieces is whole, belongs to one member and is taken once', () => {
  const shelf = shelfOf(1000)
  const file = Buffer.from(Array.from({ length: 700 }, (_, at) => (at * 7) % 256))
  const { fileId } = shelf.append('a', undefined, file.toString('base64', 0, 299))
  expect(shelf.append('a', fileId, file.toString('base64', 299, 300)).bytes).toBe(300)
  // As some write it, in lines.
  const lines = file.toString('base64', 300).replaceAll(/.{76}/gu, '$&\r\n')
  expect(shelf.append('a', fileId, lines)).toEqual({ fileId, bytes: 700 })
  expect(codeOf(() => shelf.take('b', fileId))).toBe('import.expired')
  const whole = shelf.take('a', fileId)
  expect(file.equals(whole)).toBe(true)
  expect(whole.buffer.resizable).toBe(false)
  expect(codeOf(() => shelf.take('a', fileId))).toBe('import.expired')
})

it('a file that grows too large is refused and forgotten', () => {
  const shelf = shelfOf(1000)
  const { fileId } = shelf.append('a', undefined, Buffer.alloc(900).toString('base64'))
  expect(codeOf(() => shelf.append('a', fileId, Buffer.alloc(101).toString('base64')))).toBe(
    'import.tooLarge',
  )
  expect(codeOf(() => shelf.take('a', fileId))).toBe('import.expired')
})
