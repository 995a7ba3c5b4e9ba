/** A visible sheet: its place among all sheets as the reader counts them, its name, and the part that holds it. */
export type SheetEntry = { index: number; name: string; part: string | null }

const SHEET_TAG = /<(?:\w+:)?sheet\s[^>]*>/g
const RELATION_TAG = /<(?:\w+:)?Relationship\s[^>]*>/g

/**
 * The visible sheets of a workbook in order. Hidden ones are passed over: they hold the values of drop-downs or an old roster, and
 * nobody who chose the file has seen them.
 */
export function listSheets(parts: ReadonlyMap<string, Uint8Array>): SheetEntry[] {
  const workbook = findWorkbook(parts)
  if (workbook === null) return []
  const slash = workbook.lastIndexOf('/')
  const folder = workbook.slice(0, slash + 1)
  const relations = text(parts, `${folder}_rels/${workbook.slice(slash + 1)}.rels`)
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(RELATION_TAG)) {
    targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '')
  }
  return (
    [...text(parts, workbook).matchAll(SHEET_TAG)]
      .map(([tag]) => ({
        name: attribute(tag, 'name') ?? '',
        state: attribute(tag, 'state'),
        relation: attribute(tag, '\\w+:id') ?? '',
      }))
      // The same filter as the reader's, or its numbers would mean other sheets than ours.
      .filter(({ name, relation }) => name !== '' && relation !== '')
      .map(({ name, state, relation }, index) => ({
        index,
        name,
        visible: state !== 'hidden' && state !== 'veryHidden',
        part: partOf(folder, targets.get(relation) ?? '', parts),
      }))
      .filter(({ visible }) => visible)
      .map(({ index, name, part }) => ({ index, name, part }))
  )
}

function findWorkbook(parts: ReadonlyMap<string, Uint8Array>): string | null {
  for (const [tag] of text(parts, '_rels/.rels').matchAll(RELATION_TAG)) {
    if (attribute(tag, 'Type')?.endsWith('/officeDocument') !== true) continue
    const target = (attribute(tag, 'Target') ?? '').replace(/^\//, '')
    return parts.has(target) ? target : null
  }
  return null
}

function partOf(folder: string, target: string, parts: ReadonlyMap<string, Uint8Array>): string | null {
  const name = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
  return parts.has(name) ? name : null
}

function text(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

/** `name` is one of ours, never from a file. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : unescapeXml(value)
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(value: string): string {
  return value.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
