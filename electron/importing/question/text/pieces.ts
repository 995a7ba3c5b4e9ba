import { cutAtLabels, labelAt } from './labels.ts'
import { numberMark } from './number-marks.ts'
import { optionAt } from './option-marks.ts'
import { GUARD, type TextLine } from './text-lines.ts'
import { headingType } from './type-words.ts'

/** A line, or one of the pieces that the labels in it make of it. Each is looked at once, however often it is asked for. */
export type Piece = {
  text: string
  line: number
  /** A writer says that this line goes on with the one above. */
  isGuarded: boolean
  heading: ReturnType<typeof headingType>
  label: ReturnType<typeof labelAt>
  mark: ReturnType<typeof numberMark>
  option: ReturnType<typeof optionAt>
}

/** Expressions that look for space before something would take the square of its length. */
const LONGEST_SPACE = 200
const LONG_SPACE = /\s{201,}/gu

export function piecesOf(lines: readonly TextLine[]): Piece[] {
  return lines.flatMap(({ text: whole, line }) => {
    const text = whole.replaceAll(LONG_SPACE, space => space.slice(0, LONGEST_SPACE))
    if (text.trimStart().startsWith(GUARD)) return [guarded(text, line)]
    const trimmed = text.trim()
    if (trimmed === '') return []
    return cutAtLabels(trimmed).map((piece, index) => lookAt(piece, line, index === 0))
  })
}

function guarded(text: string, line: number): Piece {
  return {
    text: text.trim(),
    line,
    isGuarded: true,
    heading: null,
    label: null,
    mark: null,
    option: null,
  }
}

function lookAt(text: string, line: number, isStart: boolean): Piece {
  const label = labelAt(text)
  const heading = isStart && label === null ? headingType(text) : null
  const isPlain = label === null && heading === null
  return {
    text,
    line,
    isGuarded: false,
    heading,
    label,
    mark: isStart && label === null ? numberMark(text) : null,
    option: isPlain ? optionAt(text) : null,
  }
}
