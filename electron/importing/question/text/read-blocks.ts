import { READING_LIMITS } from '../reading-limits.ts'
import { bracketAnswer } from './answer-words.ts'
import { type ListEntry, isAnswerHeading, listEntries, looksLikeList } from './answer-list.ts'
import { type Block, addField, newBlock, typeOfBlock } from './block.ts'
import type { Label } from './labels.ts'
import type { NumberMark, NumberStyle } from './number-marks.ts'
import { following, optionsInStem, optionsOf } from './option-marks.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { TextLine } from './text-lines.ts'
import { type SectionType, typeTag } from './type-words.ts'

export type Stray = { line: number; text: string; count: number; hasMarks: boolean }
export type BlockReading = { blocks: Block[]; strays: Stray[]; list: ListEntry[] }

/** How far below its number the options or the answer of a question may begin. */
const LOOK_AHEAD = 60
const CASE_HEAD =
  /^[【[（(]?(?:案例|材料|情景|情境)\s*[一二三四五六七八九十\d]{0,3}\s*[】\])）]?\s*[:：]?\s*/u
const SURE_CASE_HEAD = /^(?:【\s*)?(?:案例|材料|情景|情境)\s*[一二三四五六七八九十\d]{1,3}\s*(?:】|[:：]|$)/u
/** 「（2 分）」 between the number and the question belongs to the paper. */
const MARKS_AHEAD = /^[（(]\s*\d{1,3}(?:\.\d{1,2})?\s*分\s*[）)]\s*/u

/**
 * The questions of a document by their layout. A line that fits nothing goes on with what stands above it; one that stands above
 * everything is a stray. Numbers decide where a question begins: in its section all count in one style, and a number that goes back
 * begins one only where options or an answer follow.
 */
export function readBlocks(lines: readonly TextLine[]): BlockReading {
  const pieces = piecesOf(lines)
  const blocks: Block[] = []
  const strays: Stray[] = []
  const list: ListEntry[] = []
  let section: SectionType | null = null
  let style: NumberStyle | null = null
  let lastNumber = 0
  let block: Block | null = null
  let part: Block | null = null
  let mode: 'stem' | 'options' | Label = 'stem'
  /** The last number inside of an answer or explanation, that counts its own lines. */
  let inner: number | null = null
  let isList = false
  let listSection: SectionType | null = null

  const target = () => part ?? block

  function begin(piece: Piece, made: Block, rest: string, isPart: boolean): void {
    if (isPart && block) block.parts.push(made)
    else {
      blocks.push(made)
      block = made
    }
    part = isPart ? made : null
    mode = 'stem'
    inner = null
    const asked = rest.replace(MARKS_AHEAD, '')
    const tag = typeTag(asked)
    if (tag) made.tag = tag.type
    addStem(made, tag ? tag.rest : asked, piece.line)
  }

  function addStem(made: Block, text: string, line: number): void {
    const at = takesOptions(made) ? optionsInStem(text) : -1
    const stem = (at === -1 ? text : text.slice(0, at)).trim()
    if (stem !== '') made.stem.push(stem)
    if (at !== -1) addOptions(made, text.slice(at), line)
  }

  function addOptions(made: Block, text: string, line: number): void {
    for (const option of optionsOf(text)) {
      const last = made.options.at(-1)
      const expected = last === undefined ? 'A' : following(last.id)
      if (option.id !== expected && made.misplaced === null)
        made.misplaced = { found: option.id, expected, line }
      if (made.options.length <= READING_LIMITS.options) made.options.push(option)
    }
    mode = 'options'
  }

  function goOn(piece: Piece): void {
    const into = target()
    if (into === null) return stray(piece)
    const text = piece.text
    if (mode === 'stem') {
      if (piece.isGuarded) into.stem.push(text)
      else addStem(into, text, piece.line)
    } else if (mode === 'options') {
      const last = into.options.at(-1)
      if (typeOfBlock(into) === 'matching' && last === undefined && into.lefts.length > 0)
        into.lefts.push(`${into.lefts.pop()}\n${text}`)
      else if (last) last.text = `${last.text}\n${text}`
    } else addField(into, mode, text, piece.line)
  }

  function stray({ text, line, option, label }: Piece): void {
    const last = strays.at(-1)
    const hasMarks = option?.isBare === false || (label !== null && label.label === 'answer')
    if (last && last.hasMarks === hasMarks && last.line + last.count === line) last.count += 1
    else strays.push({ line, text, count: 1, hasMarks })
  }

  /** Whether options or an answer stand before the next number of this style. */
  function hasEvidence(from: number, mark: NumberMark, isOptionsOnly = false): boolean {
    if (optionsInStem(mark.rest) !== -1 || (!isOptionsOnly && bracketAnswer(mark.rest) !== null)) return true
    for (let at = from + 1; at < Math.min(pieces.length, from + LOOK_AHEAD); at += 1) {
      const piece = pieces[at]
      if (piece === undefined || piece.heading !== null || piece.mark?.style === mark.style) return false
      if (piece.option?.isBare === false) return true
      if (!isOptionsOnly && piece.label?.label === 'answer') return true
    }
    return false
  }

  function isBusyWith(made: Block): boolean {
    return made.options.length > 0 || made.fields.has('answer') || made.fields.has('explanation')
  }

  function isPartMark(mark: NumberMark, at: number): boolean {
    if (block === null || (block.style !== 'case' && mark.style === block.style)) return false
    const type = typeOfBlock(block)
    const expected = (block.parts.at(-1)?.number ?? 0) + 1
    if (type === 'caseGroup') {
      const isInText = part !== null && mode !== 'stem' && mode !== 'options'
      const firstStyle = block.parts[0]?.style ?? mark.style
      if (mark.style !== firstStyle) return false
      if (isInText && inner !== null && inner === mark.number - 1 && !hasEvidence(at, mark)) return false
      return mark.number === expected || hasEvidence(at, mark)
    }
    if (type !== null) return false
    if (block.parts.length > 0) return mark.number === expected && hasEvidence(at, mark)
    return mark.number === 1 && !isBusyWith(block) && hasEvidence(at, mark, true)
  }

  function isTopMark(mark: NumberMark, at: number): boolean {
    const isStrong = mark.style === 'dot' || mark.style === 'ordinal'
    if (style === null) {
      const isWanted = section !== null && block?.section !== section
      return isStrong || (isWanted && mark.style !== 'han') || hasEvidence(at, mark)
    }
    if (mark.style !== style)
      return isStrong && style !== 'dot' && style !== 'ordinal' && hasEvidence(at, mark)
    const isInText = mode !== 'stem' && mode !== 'options'
    if (mark.number === lastNumber + 1)
      return !(isInText && inner !== null && inner === mark.number - 1) || hasEvidence(at, mark)
    if (mark.number > lastNumber)
      return (block !== null && isBusyWith(block) && !isInText) || hasEvidence(at, mark)
    return hasEvidence(at, mark)
  }

  function readNumbered(piece: Piece, mark: NumberMark, at: number): boolean {
    const start = { line: piece.line, number: mark.number, style: mark.style }
    if (block && typeOfBlock(part ?? block) === 'matching' && isLeft(part ?? block, mark)) {
      ;(part ?? block).lefts.push(mark.rest)
      mode = 'options'
      return true
    }
    if (isPartMark(mark, at)) {
      begin(piece, newBlock({ ...start, section: null }), mark.rest, true)
      return true
    }
    if (block?.style === 'case' || !isTopMark(mark, at)) {
      if (target() === null || mode === 'options') return false
      inner = mark.number
      return false
    }
    style = mark.style
    lastNumber = mark.number
    begin(piece, newBlock({ ...start, section }), mark.rest, false)
    return true
  }

  function isLeft(made: Block, mark: NumberMark): boolean {
    const isOther = mark.style !== made.style && mark.style !== block?.style
    return (
      isOther && made.options.length === 0 && made.fields.size === 0 && mark.number === made.lefts.length + 1
    )
  }

  function takesOptionAt(at: number): boolean {
    const into = target()
    const option = pieces[at]?.option
    if (into === null || !option || !takesOptions(into)) return false
    const isEarly = mode === 'stem' || mode === 'options'
    const last = into.options.at(-1)
    if (!isEarly)
      return (
        mode === 'answer' && last === undefined && option.id === 'A' && pieces[at + 1]?.option?.id === 'B'
      )
    if (!option.isBare) return true
    const expected = last === undefined ? 'A' : following(last.id)
    if (option.id !== expected) return false
    return (
      last !== undefined || pieces[at + 1]?.option?.id === 'B' || optionsOf(pieces[at]?.text ?? '').length > 1
    )
  }

  function beginSection(type: SectionType): void {
    section = type
    style = null
    lastNumber = 0
    block = null
    part = null
  }

  for (const [at, piece] of pieces.entries()) {
    if (blocks.length > READING_LIMITS.questions) break
    if (piece.isGuarded && !isList) {
      goOn(piece)
      continue
    }
    const isHeading =
      isAnswerHeading(piece.text) || (piece.label?.label === 'answer' && piece.label.rest === '')
    const ahead = isHeading ? pieces.slice(at + 1, at + 5).map(({ text }) => text) : []
    if (blocks.length > 0 && ((isHeading && looksLikeList(ahead)) || looksLikeList([piece.text], true))) {
      if (!isList) listSection = null
      isList = true
      if (isHeading) continue
    }
    if (isList) {
      if (piece.mark !== null && hasEvidence(at, piece.mark, true)) isList = false
      else {
        const isBareHeading =
          piece.heading !== null &&
          !/\d\s*(?:[-~—–至到、]|[.](?!\d))/u.test(piece.text.replace(/^\d+\s*[.、]/u, ''))
        if (piece.heading !== null) listSection = piece.heading
        if (!isBareHeading) list.push(...listEntries(piece, listSection, list.at(-1)))
        continue
      }
    }
    if (piece.heading !== null) {
      beginSection(piece.heading)
      continue
    }
    if (piece.label) {
      const into = target()
      if (into === null) {
        stray(piece)
        continue
      }
      mode = piece.label.label
      addField(into, mode, piece.label.rest, piece.line)
      inner = firstNumber(piece.label.rest)
      continue
    }
    if (section === 'caseGroup' || SURE_CASE_HEAD.test(piece.text)) {
      const head = CASE_HEAD.exec(piece.text)
      if (
        head &&
        (SURE_CASE_HEAD.test(piece.text) || block === null) &&
        /^(?:案例|材料|情景|情境|[【[（(])/u.test(piece.text)
      ) {
        const start = {
          line: piece.line,
          number: blocks.length + 1,
          style: 'case' as const,
          section: 'caseGroup' as const,
        }
        begin(piece, newBlock(start), piece.text.slice(head[0].length), false)
        continue
      }
    }
    if (piece.mark && readNumbered(piece, piece.mark, at)) continue
    const into = target()
    if (into && takesOptionAt(at)) {
      addOptions(into, piece.text, piece.line)
      continue
    }
    goOn(piece)
  }
  return { blocks, strays, list }
}

function firstNumber(text: string): number | null {
  return /^(?:[（(]\s*1\s*[)）]|1\s*[.．、])/u.test(text) ? 1 : null
}

function takesOptions(block: Block): boolean {
  const type = typeOfBlock(block)
  return type !== 'shortAnswer' && type !== 'fillIn' && type !== 'numeric' && type !== 'calculation'
}
