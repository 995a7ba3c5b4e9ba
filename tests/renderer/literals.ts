import { parseSync } from 'vite'
import type { Source } from './sources.ts'

export type Literal = { path: string; line: number; text: string }

/** Attributes whose value a person reads or hears. */
const READ = new Set(['title', 'placeholder', 'aria-label', 'alt', 'label', 'summary', 'note', 'hint'])
const HAN = /\p{Script=Han}/u
const WORDS = /\p{L}{2,}/u

type Node = { type: string; start: number } & Record<string, unknown>
type Found = { start: number; text: string }

/**
 * Text that stands in a component instead of a locale: Chinese in any string, words between tags, words in attributes that are
 * read. Names of keys on the keyboard (`<Kbd>Enter</Kbd>`) are what is printed on the key.
 */
export function findLiterals({ path, text }: Source): Literal[] {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  return visit(parsed.program).map(({ start, text: words }) => ({
    path,
    line: text.slice(0, start).split('\n').length,
    text: words.trim(),
  }))
}

function visit(value: unknown, parent: Node | null = null): Found[] {
  if (Array.isArray(value)) return value.flatMap(element => visit(element, parent))
  if (!isNode(value)) return []
  return [...literalsOf(value, parent), ...Object.values(value).flatMap(child => visit(child, value))]
}

function literalsOf(node: Node, parent: Node | null): Found[] {
  switch (node.type) {
    case 'JSXText':
      return found(node, node['value'], !isKbd(parent))
    case 'JSXAttribute':
      return found(node, stringIn(node['value']), READ.has(nameOf(node['name'])))
    case 'Literal':
      return found(node, node['value'], false)
    case 'TemplateElement':
      return found(node, textIn(node['value']), false)
    default:
      return []
  }
}

/** Chinese always counts; other words only where somebody would read them. */
function found(node: Node, text: unknown, isRead: boolean): Found[] {
  if (typeof text !== 'string') return []
  return HAN.test(text) || (isRead && WORDS.test(text)) ? [{ start: node.start, text }] : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isKbd(element: Node | null): boolean {
  const opening = element?.['openingElement']
  return isNode(opening) && nameOf(opening['name']) === 'Kbd'
}

function nameOf(name: unknown): string {
  return isNode(name) ? String(name['name']) : ''
}

/** The text of `"…"`, `{'…'}` and of a template without holes. */
function stringIn(value: unknown): unknown {
  if (!isNode(value)) return undefined
  if (value.type === 'JSXExpressionContainer') return stringIn(value['expression'])
  if (value.type === 'TemplateLiteral')
    return (value['quasis'] as Node[]).map(part => textIn(part['value'])).join(' ')
  return value['value']
}

function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : undefined
}
