import { zipSync } from 'fflate'

/** Parts of a minimal workbook, to be spoilt one at a time. */
export type Parts = Record<string, string | Uint8Array>

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const MEMBERS: (string | number | null)[][] = [
  ['警号', '姓名', '支部', '类别', '是否党员'],
  ['061204', '张三', '一支部', '民警', '是'],
  ['061205', '李四', '一支部', '辅警', '否'],
  [190031, '王五', '二支部', null, null],
]

export function workbookParts(
  rows: (string | number | null)[][] = MEMBERS,
  { sheetName = '名册', after = '' }: { sheetName?: string; after?: string } = {},
): Parts {
  return {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEADER}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${after}</worksheet>`,
  }
}

export function rowXml(cells: (string | number | null)[], index: number): string {
  const inner = cells.map((value, column) => {
    const place = `${String.fromCharCode(65 + column)}${index + 1}`
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  })
  return `<row r="${index + 1}">${inner.join('')}</row>`
}

export function zipParts(parts: Parts): Uint8Array {
  const encoder = new TextEncoder()
  const entries = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  )
  return zipSync(Object.fromEntries(entries))
}

export function workbook(...args: Parameters<typeof workbookParts>): Uint8Array {
  return zipParts(workbookParts(...args))
}
