import { type StreamTag, streamAttribute, streamTags } from './tag-stream.ts'

/**
 * `isLegal`: all numbers in it as digits, whatever their own format. `restartsAfter`: it begins anew only after the first so many
 * levels, 0 for never: the articles of a statute run on through its chapters. Null: after each level above it.
 */
export type ListLevel = {
  format: string
  text: string
  start: number
  isLegal: boolean
  style: string | null
  restartsAfter: number | null
}

/** One list of a document as its paragraphs name it. Lists with the same `countKey` go on counting where the other stopped. */
export type ListDefinition = {
  countKey: string
  levelAt: (level: number) => ListLevel | undefined
  levelOfStyle: (style: string | null) => number | undefined
  startOf: (level: number) => number
}

export const MOST_LEVELS = 9

type Levels = Map<number, ListLevel>
type Form = { levels: Levels; style: string | null; linkedStyle: string | null }
type Use = { form: string; own: Levels; starts: Map<number, number> }

/** The lists by their numId. Source: ECMA-376 Part 1, 17.9. */
export function readLists(xml: string): Map<string, ListDefinition> {
  const { forms, uses } = readAll(xml)
  const byStyle = new Map(
    Array.from(forms, ([id, { style }]) => [style, id] as const).filter(([style]) => style !== null),
  )
  const lists = new Map<string, ListDefinition>()
  for (const [numId, { form, own, starts }] of uses) {
    // A form may be no more than a link to the list style that says everything.
    const linked = byStyle.get(forms.get(form)?.linkedStyle ?? null) ?? form
    const levels = forms.get(linked)?.levels
    if (levels === undefined) continue
    const levelAt = (level: number) => own.get(level) ?? levels.get(level)
    lists.set(numId, {
      // Lists with a start of their own count for themselves; the others share the count of their common form.
      countKey: starts.size + own.size === 0 ? linked : `own ${numId}`,
      levelAt,
      levelOfStyle: style =>
        style === null ? undefined : Array.from(levels).find(([, level]) => level.style === style)?.[0],
      startOf: level => starts.get(level) ?? levelAt(level)?.start ?? 1,
    })
  }
  return lists
}

function readAll(xml: string): { forms: Map<string, Form>; uses: Map<string, Use> } {
  const forms = new Map<string, Form>()
  const uses = new Map<string, Use>()
  let form: Form | null = null
  let use: Use | null = null
  let level = 0
  const change = (part: Partial<ListLevel>) => {
    if (level >= MOST_LEVELS) return
    const levels = use?.own ?? form?.levels
    const empty = { format: 'decimal', text: '', start: 1, isLegal: false, style: null, restartsAfter: null }
    levels?.set(level, { ...empty, ...levels.get(level), ...part })
  }
  const tag = (one: StreamTag) => {
    if (one.isEnd) return
    const attribute = (name: string) => streamAttribute(one, name)
    const value = attribute('val') ?? ''
    switch (one.name) {
      case 'abstractNum':
        ;[form, use] = [{ levels: new Map(), style: null, linkedStyle: null }, null]
        forms.set(attribute('abstractNumId') ?? '', form)
        return
      case 'num':
        ;[form, use] = [null, { form: '', own: new Map(), starts: new Map() }]
        uses.set(attribute('numId') ?? '', use)
        return
      case 'abstractNumId':
        if (use) use.form = value
        return
      case 'styleLink':
        if (form) form.style = value
        return
      case 'numStyleLink':
        if (form) form.linkedStyle = value
        return
      case 'lvl':
      case 'lvlOverride':
        level = Number(attribute('ilvl') ?? '0') || 0
        return
      case 'startOverride':
        use?.starts.set(level, Number(value) || 1)
        return
      case 'start':
        return change({ start: Number(value) || 0 })
      case 'numFmt':
        return change({ format: value })
      case 'lvlText':
        return change({ text: value })
      case 'isLgl':
        return change({ isLegal: value !== '0' && value !== 'false' })
      case 'lvlRestart':
        return change({ restartsAfter: Number(value) || 0 })
      case 'pStyle':
        return change({ style: value })
      default:
    }
  }
  streamTags(xml, { text: () => {}, tag })
  return { forms, uses }
}
