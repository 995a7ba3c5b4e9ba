import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral } from '#engine/citation/format-citation'
import { parseStatute } from '#engine/instrument/parse-statute'

const numbers = (text: string) => parseStatute(text).articles.map(article => article.number)
const warnings = (text: string) => parseStatute(text).warnings

describe('a statute in Markdown', () => {
  const text = [
    '---',
    'title: 示例办法',
    'note: 第九条 不算',
    '---',
    '',
    '# 示例办法',
    '',
    '## 第一章 总 则',
    '',
    '第一条 为了示例，制定本办法。',
    '',
    '第二条 有下列情形之一的：',
    '',
    '（一）甲；',
    '',
    '（二）乙。',
    '',
    '第十五条第一款规定的情形除外。',
    '',
    '## 第二章 处 罚',
    '### 第一节 一般规定',
    '',
    '**第二条之一**　丙。',
    '',
    '## 第三章 附则',
    '第三条 自公布之日起施行。',
    '',
    '附件：1、样式',
    '第四条 样式中的字。',
  ].join('\n')

  it('is split into articles under their headings', () => {
    const { title, articles } = parseStatute(text)
    expect(title).toBe('示例办法')
    expect(articles).toEqual([
      {
        number: '1',
        part: null,
        chapter: '第一章 总则',
        section: null,
        line: 10,
        text: '为了示例，制定本办法。',
      },
      {
        number: '2',
        part: null,
        chapter: '第一章 总则',
        section: null,
        line: 12,
        text: '有下列情形之一的：\n（一）甲；\n（二）乙。\n第十五条第一款规定的情形除外。',
      },
      {
        number: '2-1',
        part: null,
        chapter: '第二章 处罚',
        section: '第一节 一般规定',
        line: 23,
        text: '丙。',
      },
      {
        number: '3',
        part: null,
        chapter: '第三章 附则',
        section: null,
        line: 26,
        text: '自公布之日起施行。',
      },
    ])
    expect(warnings(text)).toEqual([{ code: 'annex', line: 28, title: '附件：1、样式' }])
  })
})

describe('a statute as plain text', () => {
  it('has a table of contents that is no text', () => {
    const text = [
      '示例法',
      '目　录',
      '第一编 总则',
      '第一章　总则……………1',
      '第二章　附则\t3',
      '第一编 总则',
      '第一章　总则',
      '第一条　甲。',
      '第二章　附则',
      '第二条　乙。',
    ].join('\r\n')
    const { title, articles } = parseStatute(text)
    expect(title).toBe('示例法')
    expect(articles.map(({ part, chapter, text: words }) => [part, chapter, words])).toEqual([
      ['第一编 总则', '第一章 总则', '甲。'],
      ['第一编 总则', '第二章 附则', '乙。'],
    ])
    expect(warnings(text)).toEqual([{ code: 'tableOfContents', line: 2 }])
  })

  it('may have no space after the number, and then only in order', () => {
    expect(numbers('第一条为了示例。\n第二条甲。\n第九条所列的情形。\n第三条乙。')).toEqual(['1', '2', '3'])
    expect(parseStatute('第一条为了示例。\n第二条甲。\n第九条所列的情形。').articles.at(-1)?.text).toBe(
      '甲。\n第九条所列的情形。',
    )
  })

  it.each([
    '第二条第一款规定的处罚。',
    '第二条规定的处罚。',
    '第二条、第三条规定的处罚。',
    '第二条至第五条的规定。',
    '第二条 第一款规定的处罚。',
  ])('%s only speaks of an article', line => {
    expect(numbers(`第一条 甲。\n${line}`)).toEqual(['1'])
  })

  it.each([
    ['第１条 甲。', '1'],
    ['第 1 条　甲。', '1'],
    ['第一条【目的】甲。', '1'],
    ['第一条（摘）甲。', '1'],
    ['第一条', '1'],
    ['第一条：甲。', '1'],
  ])('%s begins one', (line, number) => {
    expect(numbers(line)).toEqual([number])
  })
})

describe('what cannot be right', () => {
  it('is named with its line', () => {
    const text =
      '公布令\n根据决定，现予公布。\n某市\n第一条 甲。\n第三条 乙。\n第二条 丙。\n第三条 丁。\n第四条\n'
    expect(warnings(text)).toEqual([
      { code: 'leadingText', line: 2, lines: 2 },
      { code: 'skipped', line: 5, from: '1', to: '3' },
      { code: 'outOfOrder', line: 6, number: '2', after: '3' },
      { code: 'repeated', line: 7, number: '3', first: 5 },
      { code: 'empty', line: 8, number: '4' },
    ])
  })

  it('no article at all', () => {
    expect(parseStatute('# 决定\n一、将第十四条修改为：').articles).toEqual([])
    expect(parseStatute('').articles).toEqual([])
  })
})

describe('whatever is printed is read again', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('处罚款驾驶机动车的，。；')),
    minLength: 1,
    maxLength: 30,
  })
  const body = fc.tuple(words, fc.array(words, { maxLength: 4 }))
  const statute = fc.array(fc.tuple(fc.boolean(), body), { minLength: 1, maxLength: 40 })

  it('number by number, line by line', () => {
    fc.assert(
      fc.property(statute, given => {
        let main = 0
        let suffix = 0
        const printed: string[] = ['# 示例法']
        const expected: { number: string; text: string }[] = []
        for (const [isSuffix, [first, items]] of given) {
          if (isSuffix && main > 0) suffix++
          else [main, suffix] = [main + 1, 0]
          const name = `第${chineseNumeral(main)}条${suffix ? `之${chineseNumeral(suffix)}` : ''}`
          const lines = [`文${first}`, ...items.map((item, at) => `（${chineseNumeral(at + 1)}）${item}`)]
          printed.push(`${name}　${lines.join('\n\n')}`)
          expected.push({ number: suffix ? `${main}-${suffix}` : `${main}`, text: lines.join('\n') })
        }
        const { articles, warnings: found } = parseStatute(printed.join('\n'))
        expect(articles.map(({ number, text }) => ({ number, text }))).toEqual(expected)
        expect(found).toEqual([])
      }),
    )
  })

  it('and anything else neither throws nor takes long', () => {
    const anything = fc.string({
      unit: fc.constantFrom(...Array.from('第一百条章节附则目录件（）、.…\t\n #->*之款的 　')),
    })
    fc.assert(fc.property(anything, text => void parseStatute(text)))
    const started = performance.now()
    for (const piece of ['第', '.', ' ', '　', '（一', '…', '*', '附', '#'])
      parseStatute(`第一条 甲。\n${piece.repeat(200_000)}\n${`${piece}\n`.repeat(20_000)}`)
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 60_000)
})
