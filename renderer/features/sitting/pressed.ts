import type { GivenPart } from '#contract/answer'
import type { Asked } from './asked.ts'
import { choiceCount, choose } from './choosing.ts'
import { pairWith } from './matching-pairs.ts'
import { moveTo, orderOf } from './ordering-places.ts'

export type Press = { key: string; alt: boolean }
/** What a key did: the new answer, and the row where the focus goes. */
export type Effect = { given?: GivenPart; row?: number }

const LETTERS = 'ABCDEFGH'

/**
 * What a key means to a question; null where it means nothing. `row` is where its keys work: a place of an ordering, a left of a
 * matching. Letters always name what the page letters, digits what it numbers.
 */
export function pressed(asked: Asked, row: number, press: Press): Effect | null {
  if (asked.type === 'ordering') return orderingKey(asked, row, press)
  if (asked.type === 'matching') return press.alt ? null : matchingKey(asked, row, press.key)
  const index = press.alt ? null : choiceOf(press.key, asked)
  const given = index === null ? null : choose(asked, index)
  return given && { given }
}

/** Digits name rows from the top, letters name options. F is an option only where there are six; else it flags. */
export function choiceOf(key: string, asked: Asked): number | null {
  return digitOf(key) ?? letterOf(key, choiceCount(asked))
}

/** A letter goes to its row; there a digit, or Alt with an arrow, moves it; Space takes the order as it stands. */
function orderingKey(asked: Asked, row: number, { key, alt }: Press): Effect | null {
  const order = orderOf(asked)
  const step = stepOf(key)
  if (step !== null) {
    const to = within(row + step, order.length)
    return alt ? { given: moveTo(asked, row, to), row: to } : { row: to }
  }
  if (alt) return null
  if (key === ' ') return { given: moveTo(asked, row, row), row }
  const letter = letterOf(key, order.length)
  if (letter !== null) return { row: order.indexOf(LETTERS.charAt(letter)) }
  const digit = digitOf(key)
  return digit !== null && digit < order.length ? { given: moveTo(asked, row, digit), row: digit } : null
}

/** A letter puts its right beside the left and goes on to the next left, so that `CADB` answers four of them. */
function matchingKey(asked: Asked, row: number, key: string): Effect | null {
  const { lefts, options } = asked
  const left = lefts[row]
  const step = stepOf(key)
  if (step !== null) return { row: within(row + step, lefts.length) }
  const digit = digitOf(key)
  if (digit !== null) return digit < lefts.length ? { row: digit } : null
  if (!left) return null
  if (key === 'Backspace' || key === 'Delete') return { given: pairWith(asked, left.label, null), row }
  const letter = letterOf(key, options.length)
  const right = letter === null ? undefined : options[letter]
  return right
    ? { given: pairWith(asked, left.label, right.label), row: within(row + 1, lefts.length) }
    : null
}

function within(row: number, count: number): number {
  return Math.max(0, Math.min(row, count - 1))
}

function stepOf(key: string): number | null {
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null
}

function digitOf(key: string): number | null {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null
}

function letterOf(key: string, count: number): number | null {
  const index = key.length === 1 ? LETTERS.indexOf(key.toUpperCase()) : -1
  return index >= 0 && index < count ? index : null
}
