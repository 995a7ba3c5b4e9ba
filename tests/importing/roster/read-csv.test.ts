import { describe, expect, it } from 'vitest'
import { parseRoster } from '#importing/roster/parse-roster'

const TEXT = '警号,姓名,支部,类别\r\n061204,张三,一支部,民警\r\n\r\n061205,李四,"二支部，机关",辅警\r\n'
/** 「警号,姓名,支部,类别」 and one row, in the code page in which Excel writes a Chinese CSV. */
const GB18030 = Buffer.from(
  'beafbac52cd0d5c3fb2cd6a7b2bf2cc0e0b1f00d0a3036313230342cd5c5c8fd2cd2bbd6a7b2bf2cc3f1beaf0d0a',
  'hex',
)
const utf16le = (text: string) => Buffer.from(text, 'utf16le')

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', utf16le(`\ufeff${TEXT}`)],
    ['UTF-16 BE', utf16le(`\ufeff${TEXT}`).swap16()],
    ['tabs', Buffer.from(TEXT.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(TEXT.replaceAll(',', ';'))],
    ['line feeds only', Buffer.from(TEXT.replaceAll('\r\n', '\n'))],
  ])('reads %s', async (_name, bytes) => {
    expect(await parseRoster(bytes)).toMatchObject({
      ok: true,
      sheet: '',
      rows: [
        { row: 2, policeNumber: '061204', name: '张三', category: 'officer' },
        { row: 4, policeNumber: '061205', branchName: '二支部，机关', category: 'auxiliary' },
      ],
      refused: [],
    })
  })

  it('reads GB18030', async () => {
    expect(await parseRoster(GB18030)).toMatchObject({
      ok: true,
      rows: [{ row: 2, policeNumber: '061204', name: '张三', branchName: '一支部' }],
    })
  })

  it('keeps the zeros of a text written as a formula', async () => {
    const reading = await parseRoster(Buffer.from('警号,姓名,支部\n="061204",张三,一支部\n'))
    expect(reading).toMatchObject({ ok: true, rows: [{ policeNumber: '061204' }] })
  })

  it('takes a renamed text for what it is', async () => {
    expect(await parseRoster(Buffer.from('这不是表格。\n只是文字。'))).toEqual({
      ok: false,
      code: 'roster.noHeader',
    })
  })

  it.each([
    [
      'a quotation mark that is never closed',
      Buffer.from('警号,姓名,支部\n"061204,张三,一支部\n'),
      'damaged',
    ],
    ['bytes in no encoding', Buffer.from([0xbe, 0xaf, 0xff, 0xff, 0x81]), 'encoding'],
    ['a picture', Buffer.from([0x00, 0x01, 0x02, 0x03]), 'notATable'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'notATable'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'xls'],
  ])('refuses %s', async (_name, bytes, hint) => {
    expect(await parseRoster(bytes)).toEqual({ ok: false, code: 'roster.unreadable', values: { hint } })
  })
})
