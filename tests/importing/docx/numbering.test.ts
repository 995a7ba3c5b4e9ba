import { describe, expect, it } from 'vitest'
import { readNumbering } from '#importing/docx/numbering'
import { labelOf, noList } from '#importing/docx/paragraph-list'
import { readParagraphStyles } from '#importing/docx/paragraph-styles'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const form = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const use = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const numbering = (...parts: string[]) => readNumbering(`<w:numbering>${parts.join('')}</w:numbering>`)

/** The labels of paragraphs of these levels of one list, one after the other. */
const labels = (of: ReturnType<typeof readNumbering>, levels: readonly number[], list = '1') =>
  levels.map(at => of.labelOf(list, at))

describe('automatic numbers', () => {
  it.each([
    ['chineseCountingThousand', ['第一条', '第十条', '第一百零五条']],
    ['taiwaneseCountingThousand', ['第一条', '第十条', '第一百零五条']],
    ['ideographDigital', ['第一条', '第一〇条', '第一〇五条']],
    ['decimal', ['第1条', '第10条', '第105条']],
    ['somethingNew', ['第1条', '第10条', '第105条']],
  ])('%s', (format, expected) => {
    const lists = numbering(form(0, level(0, format, '第%1条')), use(1, 0))
    const all = labels(
      lists,
      Array.from({ length: 105 }, () => 0),
    )
    expect([all[0], all[9], all[104]]).toEqual(expected)
  })

  it('of chapters and articles: articles run on where they are told to, and begin anew where not', () => {
    const chapter = level(0, 'chineseCountingThousand', '第%1章')
    const article = (more: string) => level(1, 'chineseCountingThousand', '第%2条', more)
    const order = [0, 1, 1, 0, 1]
    expect(
      labels(numbering(form(0, chapter, article('<w:lvlRestart w:val="0"/>')), use(1, 0)), order),
    ).toEqual(['第一章', '第一条', '第二条', '第二章', '第三条'])
    expect(labels(numbering(form(0, chapter, article('')), use(1, 0)), order)).toEqual([
      '第一章',
      '第一条',
      '第二条',
      '第二章',
      '第一条',
    ])
  })

  it('of all levels in digits where the level is a legal one', () => {
    const lists = numbering(
      form(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')),
      use(1, 0),
    )
    expect(labels(lists, [0, 1, 1])).toEqual(['一、', '1.1', '1.2'])
  })

  it('go on in another list of the same form, and begin anew in one with a start or a level of its own', () => {
    const lists = numbering(
      form(0, level(0, 'decimal', '%1.')),
      use(1, 0),
      use(2, 0),
      use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      use(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`),
    )
    expect(['1', '2', '3', '3', '4', '1'].map(list => lists.labelOf(list, 0))).toEqual([
      '1.',
      '2.',
      '5.',
      '6.',
      'A)',
      '3.',
    ])
  })

  it('of a form that is only a link to a list style', () => {
    const lists = numbering(
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Laws"/></w:abstractNum>',
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Laws"/>${level(0, 'decimal', '第%1条')}</w:abstractNum>`,
      use(1, 0),
    )
    expect(labels(lists, [0, 0])).toEqual(['第1条', '第2条'])
  })

  it('are none for bullets, unknown lists, levels that do not exist and documents without lists', () => {
    const lists = numbering(form(0, level(0, 'bullet', '•')), use(1, 0), use(2, 7))
    expect([
      lists.labelOf('1', 0),
      lists.labelOf('2', 0),
      lists.labelOf('9', 0),
      lists.labelOf('1', 4),
    ]).toEqual(['', '', '', ''])
    expect(readNumbering(null).labelOf('1', 0)).toBe('')
  })
})

describe('styles of paragraphs', () => {
  const style = (id: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`
  const styles = readParagraphStyles(
    `<w:styles>${[
      style('Article', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      style('Narrow', '<w:basedOn w:val="Article"/>'),
      style('Round', '<w:basedOn w:val="Trip"/>'),
      style('Trip', '<w:basedOn w:val="Round"/>'),
    ].join('')}</w:styles>`,
  )
  const lists = () => ({
    styles,
    numbering: numbering(
      form(0, level(0, 'decimal', '第%1章'), level(1, 'decimal', '第%2条', '<w:pStyle w:val="Article"/>')),
      use(1, 0),
    ),
  })

  it('bring their list, with the level that belongs to them, and so does one built on them', () => {
    const document = lists()
    expect(labelOf({ ...noList(), style: 'Article' }, document)).toBe('第1条')
    // What belongs to another style is for it to say: Word numbers this one on the first level.
    expect(labelOf({ ...noList(), style: 'Narrow' }, document)).toBe('第1章')
    expect(labelOf({ ...noList(), style: 'Narrow', level: 1 }, document)).toBe('第1条')
  })

  it('are left by a paragraph that says 0, and by a circle of styles', () => {
    expect(labelOf({ ...noList(), style: 'Article', numId: '0' }, lists())).toBe('')
    expect(labelOf({ ...noList(), style: 'Round' }, lists())).toBe('')
  })
})
