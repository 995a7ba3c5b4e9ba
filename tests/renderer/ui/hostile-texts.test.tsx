import katex from 'katex'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formulaOptions } from '../../../renderer/ui/markdown/formula-options.ts'
import { Markdown } from '../../../renderer/ui/markdown/markdown.tsx'
import { type MarkdownNode, parseMarkdown } from '../../../renderer/ui/markdown/parse-markdown.ts'
import { HOSTILE_TEXTS } from '../../hostile/hostile-texts.ts'

/** What a text may be made of. */
const ELEMENTS = new Set(
  (
    'div span p br strong em s code pre ul ol li blockquote table thead tbody tr th td ' +
    'math semantics annotation mrow mi mo mn mtext mspace mstyle msup msub msubsup mfrac msqrt mroot mover munder munderover ' +
    'mpadded mphantom mtable mtr mtd menclose merror'
  ).split(' '),
)
/** None takes an address, code or a style; `class` and `data-align` are the renderer's own, the others are MathML's. */
const ATTRIBUTES = new Set(
  (
    'class data-align xmlns encoding display mathvariant mathcolor mathbackground mathsize stretchy fence separator lspace rspace ' +
    'accent accentunder linethickness width height depth voffset notation columnalign rowspacing columnspacing scriptlevel ' +
    'displaystyle minsize maxsize symmetric form movablelimits largeop side'
  ).split(' '),
)

/** Elements and attributes of markup that a serialiser wrote, which escapes every `<` and `"` of a text. */
function partsOf(markup: string): { elements: string[]; attributes: string[]; values: string[] } {
  const elements: string[] = []
  const attributes: string[] = []
  const values: string[] = []
  for (const [, name = '', rest = ''] of markup.matchAll(
    /<([a-z][^\s/>]*)((?:\s+[^\s=>]+="[^"]*")*)\s*\/?>/giu,
  )) {
    elements.push(name)
    for (const [, attribute = '', value = ''] of rest.matchAll(/([^\s=]+)="([^"]*)"/gu)) {
      attributes.push(attribute)
      values.push(value)
    }
  }
  // Whatever is no start, no end and no such element would be something that this reading does not know.
  expect(markup.match(/</gu)?.length ?? 0).toBe(elements.length + (markup.match(/<\//gu)?.length ?? 0))
  return { elements, attributes, values }
}

/** What of the markup is not on the lists, or is an address. */
function danger(markup: string): string[] {
  const { elements, attributes, values } = partsOf(markup)
  return [
    ...elements.filter(name => !ELEMENTS.has(name)).map(name => `<${name}>`),
    ...attributes.filter(name => !ATTRIBUTES.has(name)),
    ...values
      .filter(value => /evil\.invalid|script:|url\(|data:|pwn/iu.test(value))
      .map(value => `"${value}"`),
  ]
}

function formulasIn(nodes: readonly MarkdownNode[]): { formula: string; block: boolean }[] {
  return nodes.flatMap(({ kind, text, children }) => [
    ...(kind.startsWith('math') ? [{ formula: text, block: kind === 'math_block' }] : []),
    ...formulasIn(children),
  ])
}

function setFormula(formula: string, block: boolean): string {
  try {
    return katex.renderToString(formula, formulaOptions(block))
  } catch {
    // Shown as it was written.
    return ''
  }
}

describe('a text that means harm, alone', () => {
  it('is one of at least 500, all different', () => {
    expect(new Set(HOSTILE_TEXTS.map(({ text }) => text)).size).toBe(HOSTILE_TEXTS.length)
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(500)
  })

  it('makes no element, attribute or address of its own', () => {
    const alive = HOSTILE_TEXTS.flatMap(({ number, text }) => {
      // As it stands in a stem of its own, in a sentence, behind words, in a list and in a table.
      const wholes = [text, `题干${text}`, `题干\n\n${text}\n\n完`, `- ${text}`, `| a |\n|-|\n| ${text} |`]
      const found = wholes.flatMap(whole =>
        [false, true].flatMap(inline =>
          danger(renderToStaticMarkup(createElement(Markdown, { text: whole, inline }))),
        ),
      )
      return found.length > 0 ? [[number, text, found]] : []
    })
    expect(alive).toEqual([])
  })

  it('sets no formula with an element, attribute or address of its own', () => {
    const formulas = HOSTILE_TEXTS.flatMap(({ text }) => formulasIn(parseMarkdown(text)))
    const set = formulas.map(({ formula, block }) => setFormula(formula, block))
    expect(set.flatMap(danger)).toEqual([])
    // Most are formulas that can be set, so there was something to look at.
    expect(set.filter(markup => markup !== '').length).toBeGreaterThan(10)
  })

  it('takes no key of the prototype with it', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype).filter(name => name.includes('pwn'))).toEqual([])
  })
})

describe('the controls', () => {
  it.each([
    ['<p>x<img src="x" onerror="pwn(1)"/></p>', ['<img>', 'src', 'onerror', '"pwn(1)"']],
    ['<p><a href="javascript:pwn(1)">x</a></p>', ['<a>', 'href', '"javascript:pwn(1)"']],
    ['<p style="x:y">x</p>', ['style']],
  ])('%s is seen', (markup, expected) => {
    expect(danger(markup)).toEqual(expected)
  })

  it('KaTeX that trusts a formula makes links, and its own \\pmb a style', () => {
    const trusted = { ...formulaOptions(false), trust: true, macros: {} }
    expect(danger(katex.renderToString('\\href{javascript:pwn(1)}{x}', trusted))).toContain('href')
    expect(danger(katex.renderToString('\\pmb{x}', trusted))).toEqual(['style'])
    expect(danger(katex.renderToString('\\fcolorbox{red}{blue}{x}', trusted))).toContain('style')
  })
})
