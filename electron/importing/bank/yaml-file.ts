import {
  type Document,
  LineCounter,
  type ParsedNode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml'
import type { BankFault } from './bank-fault.ts'

export type FieldPath = readonly (string | number)[]

/** A parsed file: its plain value, and the line on which any field of it stands. */
export type YamlFile = { value: unknown; lineOf: (path: FieldPath) => number }

/** Maps whose bare numbers are texts all the same: `A: 12` is the option 「12」, `accept: [1921]` the form 「1921」. */
const TEXT_FIELDS = new Set(['options', 'accept'])

/**
 * Reads one file as YAML 1.2 core. Aliases are refused outright: the bank has no use for them, and they are how a small file
 * becomes a huge value. Duplicate keys are errors of the parser.
 */
export function parseYamlFile(
  file: string,
  bytes: Uint8Array,
): { ok: true; yaml: YamlFile } | { ok: false; faults: BankFault[] } {
  const text = decode(bytes)
  if (text === null) return refuse({ file, line: 1, field: '', code: 'bank.notUtf8' })
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, stringKeys: true, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line)
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    return refuse(
      ...errors.map(error => ({
        file,
        line: lineAt(error.pos[0]),
        field: '',
        code: 'bank.yaml',
        values: { reason: error.code },
      })),
    )
  }
  const alias = firstAlias(document)
  if (alias !== null) return refuse({ file, line: lineAt(alias), field: '', code: 'bank.alias' })
  keepTextAsWritten(document)
  const value: unknown = document.toJS()
  return { ok: true, yaml: { value, lineOf: path => lineAt(offsetOf(document.contents, path)) } }
}

function refuse(...faults: BankFault[]): { ok: false; faults: BankFault[] } {
  return { ok: false, faults }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function firstAlias(document: Document.Parsed): number | null {
  let offset: number | null = null
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) return undefined
      offset = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

/** The source is taken and not the number: `1.50` must not become 「1.5」. */
function keepTextAsWritten(document: Document.Parsed): void {
  visit(document, {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || !TEXT_FIELDS.has(String(pair.key.value))) return
      const scalars = isMap(pair.value) ? pair.value.items.map(item => item.value) : []
      if (isSeq(pair.value)) scalars.push(...pair.value.items)
      for (const scalar of scalars) {
        if (isScalar(scalar) && typeof scalar.value === 'number') {
          scalar.value = scalar.source ?? String(scalar.value)
        }
      }
    },
  })
}

/** Where the field is named; of a missing field, where its nearest parent is. */
function offsetOf(root: ParsedNode | null, path: FieldPath): number {
  let node: unknown = root
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && item.key.value === String(step))
      if (pair === undefined || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (!isMap(item) && !isScalar(item) && !isSeq(item)) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else {
      return offset
    }
  }
  return offset
}
