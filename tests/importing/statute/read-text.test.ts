import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatute } from '#importing/statute/read-statute'
import { readText } from '#importing/statute/read-text'
import { STATUTE_LIMITS } from '#importing/statute/statute-limits'
import { type HandEntry, zipByHand } from '../roster/zip-by-hand.ts'
import { documentXml, docx, docxParts, paragraph, zipParts } from './docx.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

const MIB = 1024 * 1024
const read = (bytes: Uint8Array) => readText(bytes, STATUTE_LIMITS)
const unreadable = (hint: string) => ({ ok: false, code: 'statute.unreadable', values: { hint } })
const tooLarge = { ok: false, code: 'statute.tooLarge', values: { maxMiB: 5 } }
const TEXT = '示例法\n第一条　为了示例，制定本法。\n第二条　乙。\n'

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
/** 示例法 第一条 甲 in GB18030, as Notepad on a Chinese Windows saves it. */
const GB18030 = Buffer.from('cabec0fdb7a80d0ab5dad2bbccf5a1a1bcd7a1a3', 'hex')

describe('text files', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
    ['UTF-16 LE', utf16(TEXT, false), TEXT],
    ['UTF-16 BE', utf16(TEXT, true), TEXT],
    ['GB18030', GB18030, '示例法\r\n第一条　甲。'],
  ])('in %s', async (_, bytes, text) => {
    expect(await read(bytes)).toEqual({ ok: true, text })
  })

  it.each<[string, Uint8Array, string]>([
    ['.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldWord'],
    ['PDF', Buffer.from('%PDF-1.7 第一条'), 'notAText'],
    ['RTF', Buffer.from('{\\rtf1 }'), 'notAText'],
    ['a binary', Buffer.from('a\0b'), 'notAText'],
    ['no encoding', Buffer.from('ff00ff80ffff', 'hex'), 'encoding'],
    ['a ZIP that is no Word file', zipByHand([{ name: 'a.txt', content: Buffer.from('a') }]), 'notAText'],
    ['half a ZIP', docx(paragraph('第一条　甲。')).slice(0, 200), 'damaged'],
  ])('%s is refused', async (_, bytes, hint) => {
    expect(await read(bytes)).toEqual(unreadable(hint))
  })
})

describe('Word files', () => {
  it('give a line for each paragraph, whatever the runs', async () => {
    const body = [
      paragraph('示例法'),
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>第</w:t></w:r><w:r w:rsidR="1"><w:t>一条</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>甲&lt;乙&gt;&#x7532;&#20057;&amp;amp;</w:t></w:r></w:p>',
      '<w:p/>',
      '<w:p><w:r><w:t>第二条　</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:ins></w:p>',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join('')
    const reading = await read(docx(body))
    expect(reading).toMatchObject({ ok: true })
    expect((reading as { text: string }).text.split('\n').filter(line => line !== '')).toEqual([
      '示例法',
      '第一条 甲<乙>甲乙&amp;',
      '第二条　新',
      '行',
      '框',
      '表',
    ])
  })

  it('are the same statute as the same text', async () => {
    const lines = [
      '示例法',
      '第一章　总则',
      '第一条　为了示例。',
      '第二条　有下列情形之一的：',
      '（一）甲；',
      '第二条之一　乙。',
    ]
    const word = await readStatute(docx(lines.map(paragraph).join('')))
    expect(word).toEqual(await readStatute(Buffer.from(lines.join('\n'))))
    expect(word).toMatchObject({
      ok: true,
      statute: { title: '示例法', articles: { length: 3 } },
      links: [],
    })
  })
})

describe('Word files whose articles are numbered by Word', () => {
  it('are read as they are printed: articles, items, an empty article, and no number from before a revision', async () => {
    const level = (at: number, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, '第%1条')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const list = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`
    const p = (properties: string, text: string) =>
      `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`
    const body = [
      p('', '示例法'),
      p(list(0), '有下列情形之一的：'),
      p(list(1), '甲；'),
      p(list(1), '乙。'),
      p(list(0), ''),
      p(
        `<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs><w:pPrChange><w:pPr>${list(0)}</w:pPr></w:pPrChange>`,
        '丙。',
      ),
      p(list(0), '丁。'),
    ].join('')
    const reading = await readStatute(zipParts({ ...docxParts(body), 'word/numbering.xml': numbering }))
    expect(reading.ok && reading.statute.articles.map(({ number, text }) => [number, text])).toEqual([
      ['1', '有下列情形之一的：\n（一）甲；\n（二）乙。'],
      ['2', '丙。'],
      ['3', '丁。'],
    ])
  })

  it('statute-numbered.docx, as LibreOffice writes it', async () => {
    const reading = await readStatute(
      readFileSync(join(import.meta.dirname, '../../fixtures/importing/statute-numbered.docx')),
    )
    if (!reading.ok) throw new Error(reading.code)
    const { title, articles, warnings } = reading.statute
    expect([title, warnings, articles.length]).toEqual(['停车场管理示例办法', [], 112])
    expect(articles[1]).toMatchObject({
      number: '2',
      chapter: '第一章 总则',
      text: '停车场经营者应当遵守下列规定：\n（一）公示收费标准；\n（二）保持出入口畅通。\n违反前款规定的，责令改正。',
    })
    expect(articles.at(-1)).toMatchObject({ number: '112', chapter: '第二章 附则' })
  })
})

describe('Word files built to harm', () => {
  const parts = (): HandEntry[] =>
    Object.entries(docxParts(paragraph('第一条　甲。'))).map(([name, text]) => ({
      name,
      content: Buffer.from(text),
    }))
  const withBody = (content: Uint8Array) =>
    zipByHand(parts().map(entry => (entry.name === 'word/document.xml' ? { ...entry, content } : entry)))

  it('the writer of these archives writes good ones too', async () => {
    expect(await readStatute(zipByHand(parts()))).toMatchObject({
      ok: true,
      statute: { articles: { length: 1 } },
    })
  })

  it('a bomb is refused before it is inflated, wherever it lies', async () => {
    expect(await read(withBody(Buffer.alloc(70 * MIB, 'a')))).toEqual(tooLarge)
    expect(
      await read(zipByHand([...parts(), { name: 'word/media/a.bin', content: Buffer.alloc(60 * MIB) }])),
    ).toEqual(tooLarge)
  })

  it('a DOCTYPE is refused, and an entity is never more than its letters', async () => {
    const evil = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${documentXml(paragraph('第一条　&a;'))}`
    expect(await read(withBody(Buffer.from(evil)))).toEqual(unreadable('unsafe'))
    expect(await read(docx(paragraph('&a;&#0;&#x110000;')))).toMatchObject({ text: '&a;\ufffd\ufffd\n' })
  })

  it.each(['../evil.xml', '/etc/evil.xml', 'C:/evil.xml'])('the name %s is refused', async name => {
    expect(await read(zipByHand([...parts(), { name, content: Buffer.from('x') }]))).toEqual(
      unreadable('damaged'),
    )
  })

  it('two parts of one name are refused', async () => {
    const twice = [...parts(), { name: 'WORD/document.xml', content: Buffer.from('x') }]
    expect(await read(zipByHand(twice))).toEqual(unreadable('unsafe'))
  })

  it('tags without end, endless nesting and endless text take no time', async () => {
    const started = cpuMs()
    expect(await read(withBody(Buffer.from('<w:t>'.repeat(10) + '<'.repeat(900_000))))).toEqual(
      unreadable('damaged'),
    )
    await read(withBody(Buffer.from(documentXml('<w:p>'.repeat(180_000)))))
    await read(withBody(Buffer.from(documentXml('<w:del>'.repeat(130_000)))))
    const long = Array.from({ length: 3_000 }, (_, at) => paragraph(`甲${String(at).repeat(300)}`)).join('')
    expect(await read(docx(long))).toEqual(tooLarge)
    expect(cpuMs() - started).toBeLessThan(20_000)
  }, 60_000)

  it('any broken file is refused by code', async () => {
    const good = docx(paragraph('第一条　甲。'))
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? good.slice(0, at) : Uint8Array.from(good)
        if (!cut) bytes[at] = byte
        const reading = await readStatute(bytes)
        expect(reading.ok || reading.code.startsWith('statute.')).toBe(true)
      }),
    )
  })
})

describe('a text that is no statute', () => {
  it.each<[string, string, object]>([
    ['no article', '关于停车的通知\n请遵守。', { code: 'statute.noArticles' }],
    ['nothing', '', { code: 'statute.noArticles' }],
    [
      'one number twice',
      '第一条 甲。\n第二条 乙。\n第二条 丙。',
      { code: 'statute.repeatedArticle', place: { row: 3 }, values: { number: '2', first: 2, line: 3 } },
    ],
  ])('%s', async (_, text, fault) => {
    expect(await readStatute(Buffer.from(text))).toEqual({ ok: false, ...fault })
  })
})
