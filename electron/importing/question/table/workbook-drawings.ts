import { type Zippable, strToU8 } from 'fflate'
import { readPictureHeader } from '#engine/picture/picture-header'
import { pictureEnding } from '../picture-marks.ts'
import type { SheetDraft, SheetPicture } from './write-workbook.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const EMU_A_PIXEL = 9525
/** A row with a picture is this high, and the picture a little less. */
export const PICTURE_ROW_POINTS = 100
const HIGHEST_PIXELS = 125

export type PlacedPicture = { sheet: number; part: string; picture: SheetPicture }

export function placedPictures(sheets: readonly SheetDraft[]): PlacedPicture[] {
  return sheets
    .flatMap(({ pictures = [] }, sheet) => pictures.map(picture => ({ sheet, picture })))
    .map(({ sheet, picture }, index) => ({
      sheet,
      picture,
      part: `xl/media/image${index + 1}.${pictureEnding(picture.bytes)}`,
    }))
}

/** The drawing of one sheet with its pictures, and what binds it to the sheet. Source: ECMA-376 Part 1, 20.5 (SpreadsheetML drawing). */
export function drawingFiles(sheet: number, pictures: readonly PlacedPicture[]): Zippable {
  const own = pictures.filter(one => one.sheet === sheet)
  if (own.length === 0) return {}
  const name = `drawing${sheet + 1}.xml`
  const anchors = own.map(({ picture }, index) => anchorXml(picture, index + 1))
  const targets = own.map(({ part }, index) =>
    relation(`rId${index + 1}`, 'image', part.replace('xl/', '../')),
  )
  return {
    [`xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`]: relations([
      relation('rId1', 'drawing', `../drawings/${name}`),
    ]),
    [`xl/drawings/${name}`]: strToU8(
      `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`,
    ),
    [`xl/drawings/_rels/${name}.rels`]: relations(targets),
  }
}

export function pictureTypes(pictures: readonly PlacedPicture[]): string {
  const drawings = [...new Set(pictures.map(({ sheet }) => sheet))].map(
    sheet =>
      `<Override PartName="/xl/drawings/drawing${sheet + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
  )
  const media = [...new Set(pictures.map(({ picture }) => pictureEnding(picture.bytes)))].map(
    ending => `<Default Extension="${ending}" ContentType="image/${ending === 'jpg' ? 'jpeg' : ending}"/>`,
  )
  return [...media, ...drawings].join('')
}

function relations(lines: readonly string[]): Uint8Array {
  return strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`)
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

function anchorXml({ row, column, bytes, words }: SheetPicture, id: number): string {
  const { width, height } = readPictureHeader(bytes) ?? { width: 160, height: 120 }
  const scale = Math.min(1, HIGHEST_PIXELS / height)
  const emu = (pixels: number) => Math.max(1, Math.round(pixels * scale)) * EMU_A_PIXEL
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`
  const corner = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`
  const name = `<xdr:nvPicPr><xdr:cNvPr id="${id + 1}" name="${id}" descr="${escapeXml(words)}"/><xdr:cNvPicPr/></xdr:nvPicPr>`
  const fill = `<xdr:blipFill><a:blip r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`
  const shape = `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`
  return `<xdr:oneCellAnchor>${corner}<xdr:ext ${extent}/><xdr:pic>${name}${fill}${shape}</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
}
