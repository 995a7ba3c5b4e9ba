import { type Zippable, strToU8, zipSync } from 'fflate'
import { readPictureHeader } from '#engine/picture/picture-header'
import { PICTURE_MARK } from '../picture-marks.ts'
import type { ReadPicture } from '../question-reading.ts'
import { escapeXml } from '../xml/scan-xml.ts'
import type { DocxBlock, DocxDocument, DocxParagraph, DocxSection, DocxTable } from './docx-document.ts'
import { LOOKS, W, stylesXml } from './docx-styles.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const EMU_A_PIXEL = 9525
/** 15 cm: what an A4 page leaves between its margins, nearly. */
const WIDEST_EMU = 5_400_000
const TWIPS_A_MM = 56.7
/** The same document is the same file, whenever it is written. */
const WRITTEN = new Date(Date.UTC(2026, 0, 1))

type Media = { picture: ReadPicture; relation: string; file: string; width: number; height: number }

/**
 * A Word file of A4 pages. Source: ECMA-376 Part 1, 17 (WordprocessingML) and 20.4 (drawings in it), Part 2 (packaging).
 */
export function buildDocx({ sections, pictures }: DocxDocument): Uint8Array {
  const media = mediaOf(pictures)
  const body = sections
    .map((section, index) => {
      const blocks = section.blocks.map(block => blockXml(block, media)).join('')
      const properties = sectionXml(section, index)
      // All but the last section end in a paragraph that has their properties; the last one's are the body's own.
      return index === sections.length - 1
        ? blocks + properties
        : `${blocks}<w:p><w:pPr><w:pStyle w:val="${LOOKS.end.id}"/>${properties}</w:pPr></w:p>`
    })
    .join('')
  const files: Zippable = {
    '[Content_Types].xml': part(contentTypes(sections)),
    '_rels/.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': part(stylesXml()),
    'word/_rels/document.xml.rels': part(relations(sections, [...media.values()])),
  }
  for (const [index, { header, footer }] of sections.entries()) {
    if (header !== null)
      files[`word/header${index + 1}.xml`] = part(
        `<w:hdr xmlns:w="${W}">${smallParagraph(run(header))}</w:hdr>`,
      )
    if (footer !== null)
      files[`word/footer${index + 1}.xml`] = part(
        `<w:ftr xmlns:w="${W}">${smallParagraph(pageNumbers(footer, sections.length > 1))}</w:ftr>`,
      )
  }
  for (const { picture, file } of media.values()) files[`word/${file}`] = [picture.bytes, { level: 0 }]
  return zipSync(files, { level: 6, mtime: WRITTEN })
}

function sectionXml({ header, footer }: DocxSection, index: number): string {
  const references = [
    header === null ? '' : `<w:headerReference w:type="default" r:id="rHeader${index + 1}"/>`,
    footer === null ? '' : `<w:footerReference w:type="default" r:id="rFooter${index + 1}"/>`,
  ].join('')
  return `<w:sectPr>${references}<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1304" w:bottom="1304" w:left="1304" w:header="720" w:footer="720" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>`
}

function part(xml: string): Uint8Array {
  return strToU8(HEAD + xml)
}

function mediaOf(pictures: readonly ReadPicture[]): Map<string, Media> {
  return new Map(
    pictures.map((picture, index) => {
      const size = readPictureHeader(picture.bytes)
      const width = Math.max(1, Math.min(WIDEST_EMU, (size?.width ?? 320) * EMU_A_PIXEL))
      const height = Math.max(1, Math.round((width * (size?.height ?? 240)) / (size?.width || 320)))
      const file = `media/image${index + 1}.${size?.mediaType.slice('image/'.length) ?? 'png'}`
      return [picture.sha256, { picture, relation: `rPicture${index + 1}`, file, width, height }]
    }),
  )
}

function contentTypes(sections: readonly DocxSection[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...['png', 'jpeg', 'webp'].map(
      ending => `<Default Extension="${ending}" ContentType="image/${ending}"/>`,
    ),
    override('document', 'document.main'),
    override('styles', 'styles'),
    ...sections.flatMap(({ header, footer }, index) => [
      header === null ? '' : override(`header${index + 1}`, 'header'),
      footer === null ? '' : override(`footer${index + 1}`, 'footer'),
    ]),
    '</Types>',
  ].join('')
}

function relations(sections: readonly DocxSection[], media: readonly Media[]): string {
  const one = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`
  return [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    one('rStyles', 'styles', 'styles.xml'),
    ...sections.flatMap(({ header, footer }, index) => [
      header === null ? '' : one(`rHeader${index + 1}`, 'header', `header${index + 1}.xml`),
      footer === null ? '' : one(`rFooter${index + 1}`, 'footer', `footer${index + 1}.xml`),
    ]),
    ...media.map(({ relation, file }) => one(relation, 'image', file)),
    '</Relationships>',
  ].join('')
}

function blockXml(block: DocxBlock, media: ReadonlyMap<string, Media>): string {
  return block.kind === 'table' ? tableXml(block, media) : paragraphXml(block, media)
}

function paragraphXml(
  { style, text, keepsWithNext }: DocxParagraph,
  media: ReadonlyMap<string, Media>,
): string {
  const properties = [
    `<w:pStyle w:val="${LOOKS[style].id}"/>`,
    keepsWithNext === true ? '<w:keepNext/>' : '',
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${textXml(text, media)}</w:p>`
}

function textXml(text: string, media: ReadonlyMap<string, Media>): string {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(PICTURE_MARK)) {
    const found = media.get(match[2] ?? '')
    if (found === undefined) continue
    pieces.push(run(text.slice(from, match.index)), drawing(found, match[1] ?? '', pieces.length))
    from = match.index + match[0].length
  }
  pieces.push(run(text.slice(from)))
  return pieces.join('')
}

function run(text: string): string {
  if (text === '') return ''
  const content = text
    .split(/(\n|\t)/u)
    .map(piece => {
      if (piece === '\n') return '<w:br/>'
      if (piece === '\t') return '<w:tab/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
    })
    .join('')
  return `<w:r>${content}</w:r>`
}

function drawing({ relation, width, height, file }: Media, words: string, id: number): string {
  const name = escapeXml(file)
  const extent = `cx="${Math.round(width)}" cy="${height}"`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id + 1}" name="${name}" descr="${escapeXml(words)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id + 1}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

function tableXml({ widths, rows }: DocxTable, media: ReadonlyMap<string, Media>): string {
  const twips = widths.map(width => Math.round((width / 100) * TWIPS_A_MM))
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const grid = twips.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  const cells = (row: readonly string[]) =>
    twips
      .map((width, index) => {
        const paragraph = `<w:p><w:pPr><w:pStyle w:val="${LOOKS.plain.id}"/><w:jc w:val="center"/></w:pPr>${textXml(row[index] ?? '', media)}</w:p>`
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph}</w:tc>`
      })
      .join('')
  const body = rows.map(row => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row)}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p/>`
}

function smallParagraph(content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${LOOKS.plain.id}"/><w:jc w:val="center"/></w:pPr>${content}</w:p>`
}

/** Where several kinds of pages are in one file, each counts its own: nobody shall look for pages that are for others. */
function pageNumbers(
  [before, between, after]: readonly [string, string, string],
  isOneOfMany: boolean,
): string {
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return (
    run(before) + field('PAGE') + run(between) + field(isOneOfMany ? 'SECTIONPAGES' : 'NUMPAGES') + run(after)
  )
}
