import { PICTURE_MARK } from '../picture-marks.ts'
import type { ReadPicture } from '../question-reading.ts'
import type { SheetDraft } from './write-workbook.ts'

/** Pictures of a workbook by a name that people can read, each on a row of this sheet; a text names it as `![words](picture:图片1)`. */
export const PICTURE_SHEET = '图片'
export const PICTURE_SHEET_HEADER = ['图片名', '图片'] as const

/** The rows with names in place of hashes, and the sheet that the names lead to; null where no text shows a picture. */
export function withPictureSheet(
  rows: readonly (readonly string[])[],
  pictures: readonly ReadPicture[],
): { rows: (readonly string[])[]; sheet: SheetDraft | null } {
  const bySha = new Map(pictures.map(picture => [picture.sha256, picture]))
  // A text may hold these very signs and mean no picture.
  const taken = new Set(
    rows
      .flat()
      .flatMap(text => Array.from(text.matchAll(/\]\(picture:(图片\d{1,6})\)/gu), ([, name]) => name)),
  )
  const names = new Map<string, string>()
  let number = 0
  const nameOf = (sha256: string): string => {
    const known = names.get(sha256)
    if (known !== undefined) return known
    do number++
    while (taken.has(`图片${number}`))
    names.set(sha256, `图片${number}`)
    return `图片${number}`
  }
  const named = rows.map(cells =>
    cells.map(text =>
      text.includes('](picture:')
        ? text.replaceAll(PICTURE_MARK, (mark: string, words: string, sha256: string) =>
            bySha.has(sha256) ? `![${words}](picture:${nameOf(sha256)})` : mark,
          )
        : text,
    ),
  )
  if (names.size === 0) return { rows: named, sheet: null }
  return {
    rows: named,
    sheet: {
      name: PICTURE_SHEET,
      widths: [1600, 3000],
      rows: [PICTURE_SHEET_HEADER, ...Array.from(names.values(), name => [name])],
      dropDowns: [],
      hasHeader: true,
      pictures: Array.from(names, ([sha256, name], index) => ({
        row: index + 1,
        column: 1,
        bytes: bySha.get(sha256)?.bytes ?? new Uint8Array(),
        words: name,
      })),
    },
  }
}
