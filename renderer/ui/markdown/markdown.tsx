import { Fragment, type ReactNode } from 'react'
import { Picture } from '../picture.tsx'
import { Formula } from './formula.tsx'
import styles from './markdown.module.css'
import { type MarkdownNode, parseMarkdown } from './parse-markdown.ts'

type Props = { text: string; inline: boolean }

/** Elements made one by one from a tree: there is no way by which a text could become markup. */
export function Markdown({ text, inline }: Props) {
  const nodes = parseMarkdown(text)
  if (!inline) return <div className={styles.markdown}>{nodes.map(blockOf)}</div>
  // In a label or a sentence only what stands in a line can stand; blocks give their lines.
  return <span className={styles.markdown}>{nodes.map((node, index) => lineOf(node, index))}</span>
}

function lineOf(node: MarkdownNode, index: number): ReactNode {
  const isBlock = !INLINE.has(node.kind)
  return (
    // A text is shown whole or not at all: the place is the only name a piece has.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {isBlock && index > 0 ? <br /> : null}
      {isBlock && node.children.length > 0 ? node.children.map(lineOf) : inlineOf(node, index)}
    </Fragment>
  )
}

const INLINE = new Set([
  'text',
  'softbreak',
  'hardbreak',
  'strong',
  'em',
  's',
  'code_inline',
  'math',
  'image',
])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function blockOf(node: MarkdownNode, index: number): ReactNode {
  const inside = () =>
    node.children.map((child, at) => (INLINE.has(child.kind) ? inlineOf(child, at) : blockOf(child, at)))
  switch (node.kind) {
    case 'paragraph':
      return <p key={index}>{inside()}</p>
    case 'heading':
      // Inside a question no heading may compete with those of the page.
      return HEADINGS.has(node.tag) ? (
        <p key={index}>
          <strong>{inside()}</strong>
        </p>
      ) : null
    case 'bullet_list':
      return <ul key={index}>{inside()}</ul>
    case 'ordered_list':
      return <ol key={index}>{inside()}</ol>
    case 'list_item':
      return <li key={index}>{inside()}</li>
    case 'blockquote':
      return <blockquote key={index}>{inside()}</blockquote>
    case 'fence':
      return <pre key={index}>{node.text}</pre>
    case 'math_block':
      return (
        <p key={index} className={styles.formula}>
          <Formula formula={node.text} block />
        </p>
      )
    case 'table':
      return <table key={index}>{inside()}</table>
    case 'thead':
      return <thead key={index}>{inside()}</thead>
    case 'tbody':
      return <tbody key={index}>{inside()}</tbody>
    case 'tr':
      return <tr key={index}>{inside()}</tr>
    case 'th':
      return (
        <th key={index} data-align={node.align}>
          {inside()}
        </th>
      )
    case 'td':
      return (
        <td key={index} data-align={node.align}>
          {inside()}
        </td>
      )
    default:
      return <p key={index}>{node.text}</p>
  }
}

function inlineOf(node: MarkdownNode, index: number): ReactNode {
  const inside = () => node.children.map(inlineOf)
  switch (node.kind) {
    case 'strong':
      return <strong key={index}>{inside()}</strong>
    case 'em':
      return <em key={index}>{inside()}</em>
    case 's':
      return <s key={index}>{inside()}</s>
    case 'code_inline':
      return <code key={index}>{node.text}</code>
    case 'math':
      return <Formula key={index} formula={node.text} block={false} />
    case 'image':
      return (
        <Picture key={index} sha256={node.text} words={node.children.map(child => child.text).join('')} />
      )
    case 'softbreak':
    case 'hardbreak':
      return <br key={index} />
    default:
      return <Fragment key={index}>{node.text}</Fragment>
  }
}
