import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMarkup } from '../../../renderer/ui/markdown/has-markup.ts'
import { type MarkdownNode, parseMarkdown } from '../../../renderer/ui/markdown/parse-markdown.ts'

const SHA = 'a'.repeat(64)

/** Kinds and texts in reading order. */
function outline(nodes: readonly MarkdownNode[]): string[] {
  return nodes.flatMap(({ kind, text, children }) => [
    text === '' ? kind : `${kind}:${text}`,
    ...outline(children),
  ])
}

describe('hasMarkup', () => {
  it.each([
    ['李某驾驶小型汽车，血液酒精含量为85mg/100mL，应当如何处罚？', false],
    ['罚款____元，暂扣____个月。', false],
    ['（一）出示证件；（二）告知', false],
    ['第九十一条第一款', false],
    ['1921年7月23日', false],
    ['**应当**扣留', true],
    ['$v^2$', true],
    ['1. 甲\n2. 乙', true],
    [`![现场图](picture:${SHA})`, true],
    ['| 车型 | 限速 |', true],
  ])('%s: %s', (text, expected) => {
    expect(hasMarkup(text)).toBe(expected)
  })
})

describe('parseMarkdown', () => {
  it('makes paragraphs, lines, emphasis, lists and tables', () => {
    expect(outline(parseMarkdown('**应当**扣留\n第二行\n\n- 甲\n- 乙'))).toEqual([
      'paragraph',
      'strong',
      'text:应当',
      'text:扣留',
      'softbreak',
      'text:第二行',
      'bullet_list',
      'list_item',
      'paragraph',
      'text:甲',
      'list_item',
      'paragraph',
      'text:乙',
    ])
    expect(outline(parseMarkdown('| 车型 | 限速 |\n| --- | ---: |\n| 客车 | 100 |')).slice(0, 4)).toEqual([
      'table',
      'thead',
      'tr',
      'th',
    ])
  })

  it('leaves underscores alone: a blank is a blank', () => {
    expect(outline(parseMarkdown('罚款____元，见 file_name_x 与 __重点__'))).toEqual([
      'paragraph',
      'text:罚款____元，见 file_name_x 与 __重点__',
    ])
  })

  it('knows formulas by their dollars and money by its figures', () => {
    expect(outline(parseMarkdown('制动距离 $s = \\frac{v_0^2}{2a}$ 米'))).toContain(
      'math:s = \\frac{v_0^2}{2a}',
    )
    expect(outline(parseMarkdown('$5 到 $8'))).toEqual(['paragraph', 'text:$5 到 $8'])
    expect(outline(parseMarkdown('$$\na+b\n$$'))).toEqual(['math_block:a+b'])
  })

  it.each([
    'https://evil.example/x.png',
    'javascript:alert(1)',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'file:///etc/passwd',
    '//evil.example/x',
    `picture:${'a'.repeat(63)}`,
    `picture:${SHA}/../x`,
  ])('shows no picture from %s', address => {
    expect(outline(parseMarkdown(`![x](${address})`)).some(line => line.startsWith('image'))).toBe(false)
  })

  it('control: a picture of the bank is one', () => {
    expect(outline(parseMarkdown(`![现场图](picture:${SHA})`))).toContain(`image:${SHA}`)
  })

  it('has no links, no HTML and no element that is not on the list, whatever is written', () => {
    const allowed =
      /^(?:paragraph|heading|bullet_list|ordered_list|list_item|blockquote|fence|math_block|math|table|thead|tbody|tr|th|td|text|strong|em|s|code_inline|image|softbreak|hardbreak|text_special)(?::|$)/u
    const bits = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
      '<javascript:alert(1)>',
      '<https://evil.example>',
      '![a](x)',
      '**',
      '`',
      '$',
      '$$\n',
      '> ',
      '- ',
      '1. ',
      '|a|b|\n|-|-|\n',
      '<!--',
      '&lt;script&gt;',
      '\\',
      '\n',
      '# ',
      '题干',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), pieces => {
        for (const line of outline(parseMarkdown(pieces.join('')))) expect(line).toMatch(allowed)
      }),
      { numRuns: 500 },
    )
  })

  it('takes deep nesting and long texts in its stride', () => {
    expect(parseMarkdown('> '.repeat(2000)).length).toBeGreaterThan(0)
    expect(parseMarkdown('*'.repeat(4000)).length).toBeGreaterThan(0)
  })
})
