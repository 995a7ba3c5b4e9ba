import type MarkdownIt from 'markdown-it'

type Parser = InstanceType<typeof MarkdownIt>
type InlineRule = Parameters<Parser['inline']['ruler']['push']>[1]
type BlockRule = Parameters<Parser['block']['ruler']['push']>[1]

const DOLLAR = 0x24

/** `$…$` on one line, with no blank just inside, so that 「$5 到 $8」 stays money. */
export const mathInline: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== DOLLAR) return false
  const found = /^\$(?=\S)([^$\n]*[^\s$\\])\$(?!\d)/u.exec(state.src.slice(state.pos, state.posMax))
  const formula = found?.[1]
  if (found === null || formula === undefined) return false
  if (!silent) state.push('math', '', 0).content = formula
  state.pos += found[0].length
  return true
}

/** `$$` alone on a line, the formula, `$$` alone on a line. */
export const mathBlock: BlockRule = (state, startLine, endLine, silent) => {
  const lineOf = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim()
  if (lineOf(startLine) !== '$$') return false
  let line = startLine + 1
  while (line < endLine && lineOf(line) !== '$$') line += 1
  if (line >= endLine) return false
  if (silent) return true
  const lines = Array.from({ length: line - startLine - 1 }, (_, index) => lineOf(startLine + 1 + index))
  state.push('math_block', '', 0).content = lines.join('\n')
  state.line = line + 1
  return true
}
