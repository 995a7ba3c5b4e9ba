import { streamAttribute, streamTags } from '../../docx/tag-stream.ts'

/**
 * Pictures that Excel 365 puts into a cell: to older programs the cell is an error, and its `vm` leads over four lists to a picture.
 * Answers the relation of each `vm`. Sources: [MS-XLSX] 2.3 (rich values, `_localImage`), ECMA-376 Part 1, 18.9 (cell metadata).
 */
export function richPictures({
  metadata,
  structures,
  values,
  relations,
}: Record<'metadata' | 'structures' | 'values' | 'relations', string>): Map<number, string> {
  const pictures = new Map<number, string>()
  if (metadata === '' || values === '') return pictures
  const isPicture = attributesOf(structures, 's', 't').map(type => type === '_localImage')
  const own = valuesIn(values)
  const ids = attributesOf(relations, 'rel', 'id')
  const { cells, rich } = metadataIn(metadata)
  for (const [index, block] of cells.entries()) {
    const value = own[rich[block] ?? -1]
    const id = value !== undefined && isPicture[value.structure] === true ? ids[value.first] : undefined
    if (id !== undefined) pictures.set(index + 1, id)
  }
  return pictures
}

function attributesOf(xml: string, name: string, attribute: string): string[] {
  const found: string[] = []
  streamTags(xml, {
    text: () => {},
    tag: tag => {
      if (tag.name === name && !tag.isEnd) found.push(streamAttribute(tag, attribute) ?? '')
    },
  })
  return found
}

/** Of each value its structure and the first of its numbers, which of a picture is its place among the relations. */
function valuesIn(xml: string): { structure: number; first: number }[] {
  const values: { structure: number; first: number }[] = []
  let isFirst = false
  streamTags(xml, {
    text: words => {
      const last = values.at(-1)
      if (isFirst && last !== undefined && last.first === -1) last.first = Number.parseInt(words, 10)
      isFirst = false
    },
    tag: tag => {
      if (tag.isEnd) return
      if (tag.name === 'rv') values.push({ structure: Number(streamAttribute(tag, 's') ?? -1), first: -1 })
      isFirst = tag.name === 'v'
    },
  })
  return values
}

/** `cells`: of each `vm` its block of rich values; `rich`: of each block its value. */
function metadataIn(xml: string): { cells: number[]; rich: number[] } {
  const cells: number[] = []
  const rich: number[] = []
  let isValues = false
  streamTags(xml, {
    text: () => {},
    tag: tag => {
      if (tag.name === 'valueMetadata') isValues = !tag.isEnd
      else if (tag.name === 'rc' && isValues && !tag.isEnd)
        cells.push(Number(streamAttribute(tag, 'v') ?? -1))
      else if (tag.name === 'rvb' && !tag.isEnd) rich.push(Number(streamAttribute(tag, 'i') ?? -1))
    },
  })
  return { cells, rich }
}
