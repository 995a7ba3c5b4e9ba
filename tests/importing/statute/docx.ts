import { zipSync } from 'fflate'

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

export const paragraph = (text: string) =>
  `<w:p w:rsidR="00A1"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const documentXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMES}><w:body>${body}<w:sectPr/></w:body></w:document>`

export type Parts = Record<string, string>

/** The parts of a Word file, as Word names them. */
export function docxParts(body: string): Parts {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': documentXml(body),
    'word/header1.xml': documentXml(paragraph('第九十九条　页眉。')),
    'word/styles.xml': '<w:styles/>',
  }
}

export function zipParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
}

export const docx = (body: string) => zipParts(docxParts(body))
