import { createHash } from 'node:crypto'
import { type StreamTag, streamAttribute, streamTags } from '../../docx/tag-stream.ts'
import type { SheetEntry } from '../../roster/workbook-index.ts'
import type { ReadPicture } from '../question-reading.ts'
import { richPictures } from './rich-pictures.ts'

/** A picture that lies over cells; `column` from 0 is that of its upper left corner. */
export type AnchoredPicture = { column: number; name: string; sha256: string | null }

/** The pictures of one sheet, by what its cells say and by row (from 1). */
export type SheetPictures = {
  anchored: ReadonlyMap<number, readonly AnchoredPicture[]>
  /** WPS: the picture inside of a cell, which the cell's formula names. */
  inCell(id: string): string | null
}

export type WorkbookPictures = {
  /** Excel 365: the picture inside of a cell, by the `vm` of what older programs show as an error. */
  inErrors: ReadonlyMap<number, string>
  of(sheet: SheetEntry): SheetPictures
  /** All that were found, as questions may name them. */
  found(): ReadPicture[]
}

type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Where pictures stand in a workbook. Excel, WPS and LibreOffice lay them over cells (ECMA-376 Part 1, 20.5); WPS can also put one into a
 * cell, which then holds `=DISPIMG("ID_…",1)`, and keeps these in `cellimages.xml`; Excel 365 has a way of its own (rich-pictures.ts).
 */
export function workbookPictures(parts: Parts, folder: string): WorkbookPictures {
  const found = new Map<string, ReadPicture>()

  function take(part: string | null): string | null {
    const bytes = part === null ? undefined : parts.get(part)
    if (part === null || bytes === undefined) return null
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!found.has(sha256))
      found.set(sha256, {
        sha256,
        name: part.slice(part.lastIndexOf('/') + 1),
        bytes: Uint8Array.from(bytes),
      })
    return sha256
  }

  const cellImages = `${folder}cellimages.xml`
  const inCells = new Map<string, string>()
  const relations = relationsOf(parts, cellImages)
  for (const { name, relation } of picturesIn(textOf(parts, cellImages))) {
    const sha256 = take(relations.get(relation) ?? null)
    if (name !== '' && sha256 !== null) inCells.set(name, sha256)
  }

  const rich = `${folder}richData/`
  const richRelations = relationsOf(parts, `${rich}richValueRel.xml`)
  const inErrors = new Map<number, string>()
  for (const [number, relation] of richPictures({
    metadata: textOf(parts, `${folder}metadata.xml`),
    structures: textOf(parts, `${rich}rdrichvaluestructure.xml`),
    values: textOf(parts, `${rich}rdrichvalue.xml`),
    relations: textOf(parts, `${rich}richValueRel.xml`),
  })) {
    const sha256 = take(richRelations.get(relation) ?? null)
    inErrors.set(number, `vm ${number}`)
    if (sha256 !== null) inCells.set(`vm ${number}`, sha256)
  }

  return {
    inErrors,
    of({ part }) {
      const anchored = new Map<number, AnchoredPicture[]>()
      const drawings = part === null ? [] : [...relationsOf(parts, part).values()]
      for (const drawing of drawings.filter(target => /\/drawings\/[^/]+\.xml$/u.test(target))) {
        const targets = relationsOf(parts, drawing)
        for (const { row, column, name, relation } of picturesIn(textOf(parts, drawing))) {
          const target = targets.get(relation) ?? null
          const shown = name === '' ? (target ?? relation) : name
          const one = { column, name: shown, sha256: take(target) }
          anchored.set(row + 1, [...(anchored.get(row + 1) ?? []), one])
        }
      }
      return { anchored, inCell: id => inCells.get(id) ?? null }
    },
    found: () => [...found.values()],
  }
}

type Placed = { row: number; column: number; name: string; relation: string }

/** Every picture of a drawing with the corner that it hangs on, or of WPS's list, which has none. */
function picturesIn(xml: string): Placed[] {
  const pictures: Placed[] = []
  let corner = { row: 0, column: 0 }
  let name = ''
  let isFrom = false
  let reading: 'row' | 'col' | null = null
  const tag = (one: StreamTag): void => {
    switch (one.name) {
      case 'from':
        isFrom = !one.isEnd
        return
      case 'row':
      case 'col':
        reading = isFrom && !one.isEnd && !one.isEmpty ? one.name : null
        return
      case 'cNvPr':
        if (!one.isEnd) name = streamAttribute(one, 'name') ?? ''
        return
      case 'blip': {
        const relation = streamAttribute(one, 'embed') ?? streamAttribute(one, 'link')
        if (!one.isEnd && relation !== null) pictures.push({ ...corner, name, relation })
        return
      }
      default:
    }
  }
  const text = (words: string): void => {
    const number = Number.parseInt(words, 10)
    if (reading === null || !Number.isSafeInteger(number) || number < 0) return
    corner = reading === 'row' ? { ...corner, row: number } : { ...corner, column: number }
    reading = null
  }
  streamTags(xml, { tag, text })
  return pictures
}

/** Id of each relation of a part → name of the part it leads to; outside of the file, the address as it stands. */
function relationsOf(parts: Parts, part: string): Map<string, string> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const relations = new Map<string, string>()
  streamTags(textOf(parts, `${folder}_rels/${part.slice(slash + 1)}.rels`), {
    text: () => {},
    tag: tag => {
      const id = tag.name === 'Relationship' ? streamAttribute(tag, 'Id') : null
      const target = streamAttribute(tag, 'Target')
      if (id !== null && target !== null) relations.set(id, resolved(folder, target))
    },
  })
  return relations
}

/** A name inside of the archive only: nothing is ever opened by it. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}
