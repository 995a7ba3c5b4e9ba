import type { Label } from './labels.ts'
import type { NumberStyle } from './number-marks.ts'
import type { OptionPiece } from './option-marks.ts'
import type { SectionType } from './type-words.ts'

export type Field = { lines: string[]; line: number }

/** One question as it stands on the page, before anybody asks what it means. */
export type Block = {
  line: number
  number: number
  style: NumberStyle | 'case'
  /** Of the heading above and of a 【单选题】 at the start of the stem. */
  section: SectionType | null
  tag: SectionType | null
  stem: string[]
  options: OptionPiece[]
  /** The left side of a matching. */
  lefts: string[]
  fields: Map<Label, Field>
  parts: Block[]
  /** A letter that stands where another one belongs. */
  misplaced: { found: string; expected: string; line: number } | null
}

export function newBlock(start: Pick<Block, 'line' | 'number' | 'style' | 'section'>): Block {
  return {
    ...start,
    tag: null,
    stem: [],
    options: [],
    lefts: [],
    fields: new Map(),
    parts: [],
    misplaced: null,
  }
}

export function typeOfBlock({ tag, section }: Block): SectionType | null {
  return tag ?? section
}

export function addField(block: Block, label: Label, text: string, line: number): void {
  const field = block.fields.get(label)
  if (field) field.lines.push(text)
  else block.fields.set(label, { lines: text === '' ? [] : [text], line })
}

/** The words of one field, null where the file does not have it. */
export function fieldText(block: Block, label: Label): string | null {
  const text = block.fields.get(label)?.lines.join('\n').trim()
  return text === undefined || text === '' ? null : text
}
