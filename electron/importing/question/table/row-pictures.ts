import type { LeftOut } from '../question-reading.ts'
import type { Field } from './column-words.ts'
import type { Columns } from './find-columns.ts'
import type { Table, TableRow } from './table.ts'

/** What WPS leaves in a cell that is a picture; what other programs and a CSV make of it begins the same way. */
const CELL_PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(\s*"([^"]{1,100})"\s*,\s*\d\s*\)$/u
const [EQUALS, UNDERSCORE, CAPITAL_D] = [61, 95, 68]
const NAMED = /\]\(picture:([^()\n]{1,60})\)/gu

/** The text of a cell that is the picture of this name, whatever the file has in it. */
export function cellOfPicture(name: string): string {
  return `=DISPIMG("${name}",1)`
}

/** The name of the picture that a cell is, null where it is a text. */
export function pictureInCell(cell: string): string | null {
  // Asked of every cell of a file; most begin with something else.
  const first = cell.charCodeAt(0)
  if (first !== EQUALS && first !== UNDERSCORE && first !== CAPITAL_D) return null
  return CELL_PICTURE.exec(cell.trim())?.[1] ?? null
}

type Place = 'below' | 'behind'

/** Where a picture may stand, and how it joins the words that are there. Answers and particulars are words only. */
function placeIn(field: Field): Place | null {
  if (field.startsWith('option') && field !== 'options') return 'behind'
  return field === 'stem' || field === 'caseStem' || field === 'explanation' ? 'below' : null
}

/** Puts the pictures of a sheet into the texts of its rows, as marks that lead to them. */
export function rowPictures(table: Table, columns: Columns) {
  const { pictures, name: sheet } = table
  const left = new Map(pictures?.anchored)
  const fields = new Map([...columns.byField].map(([field, { index }]) => [index, field]))

  /** The cell's own picture by WPS's name, pictures by the names of the picture sheet. */
  function inWords(cell: string): string {
    const id = pictureInCell(cell)
    if (id !== null) {
      const sha256 = pictures?.inCell(id) ?? null
      return sha256 === null ? cell : `![](picture:${sha256})`
    }
    if (!cell.includes('](picture:')) return cell
    return cell.replaceAll(NAMED, (mark, name: string) => {
      const sha256 = pictures?.named.get(name)
      return sha256 === undefined ? mark : `](picture:${sha256})`
    })
  }

  return {
    filled(row: TableRow): TableRow {
      if (pictures === undefined) return row
      const cells = row.cells.map(inWords)
      const others = (left.get(row.row) ?? []).filter(({ column, sha256 }) => {
        const field = fields.get(column)
        const place = field === undefined ? null : placeIn(field)
        if (place === null || sha256 === null) return true
        while (cells.length <= column) cells.push('')
        const words = (cells[column] ?? '').trim()
        const between = words === '' || place === 'behind' ? '' : '\n'
        cells[column] = `${words}${between}![](picture:${sha256})`
        return false
      })
      left.set(row.row, others)
      return { ...row, cells }
    },
    /** Those that belong to no text of a question, after all rows. */
    leftOut(): LeftOut[] {
      return [...left]
        .toSorted(([one], [other]) => one - other)
        .flatMap(([row, others]) =>
          others.map(({ name, sha256 }) => ({
            place: { ...(sheet === '' ? {} : { sheet }), row },
            code: sha256 === null ? 'import.leftOut.picture' : 'import.leftOut.pictureElsewhere',
            values: { name: name.slice(0, 80) },
          })),
        )
    },
  }
}
