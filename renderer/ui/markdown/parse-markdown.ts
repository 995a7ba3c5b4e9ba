import MarkdownIt from 'markdown-it'
import { mathBlock, mathInline } from './math-rules.ts'

/** A picture of the bank, named by its content. Nothing else can be shown: no address of the web, of a disk, of data. */
const PICTURE = /^picture:([0-9a-f]{64})$/u

/**
 * CommonMark with tables and mathematics, without raw HTML and without links. Four underscores are a blank of a fill-in and so
 * emphasis is by asterisks only.
 */
const parser = new MarkdownIt({ html: false, linkify: false, breaks: true })
  .disable(['link', 'autolink', 'reference', 'html_block', 'html_inline', 'code', 'hr', 'lheading'])
  .use(md => {
    md.validateLink = url => PICTURE.test(url)
    md.inline.ruler.before('escape', 'math', mathInline)
    md.block.ruler.before('fence', 'math', mathBlock, { alt: ['paragraph', 'blockquote', 'list'] })
  })

/** Depth and size are bounded by the length of a stem; the parser's own nesting limit holds besides. */
export type MarkdownNode = {
  kind: string
  tag: string
  text: string
  /** Level of nesting of tables' cells: `left`, `center`, `right`. */
  align: string
  children: MarkdownNode[]
}

export function parseMarkdown(text: string): MarkdownNode[] {
  return nest(parser.parse(text.replaceAll('_', UNDERSCORE), {}))
}

/** Stands for an underscore while the parser looks: 「____」 and file_names stay what they are. From the private use area. */
const UNDERSCORE = '\u{E05F}'

function plainText(text: string): string {
  return text.replaceAll(UNDERSCORE, '_')
}

type Token = ReturnType<typeof parser.parse>[number]

/** From open and close tokens to a tree. */
function nest(tokens: readonly Token[]): MarkdownNode[] {
  const root: MarkdownNode = { kind: 'root', tag: '', text: '', align: '', children: [] }
  const open = [root]
  for (const token of tokens) {
    const parent = open.at(-1) ?? root
    if (token.nesting < 0) {
      if (open.length > 1) open.pop()
      continue
    }
    const node = toNode(token)
    // Between a delimiter and its neighbour the parser leaves texts of nothing.
    if (node.kind === 'text' && node.text === '') continue
    // The inline container itself is no element: its children stand where it stood.
    if (token.type === 'inline') parent.children.push(...node.children)
    else parent.children.push(node)
    if (token.nesting > 0) open.push(node)
  }
  return root.children
}

function toNode(token: Token): MarkdownNode {
  return {
    kind: token.type.replace(/_open$/u, ''),
    tag: token.tag,
    text: token.type === 'image' ? pictureOf(token) : plainText(token.content),
    align: /text-align:(left|center|right)/u.exec(String(token.attrGet('style') ?? ''))?.[1] ?? '',
    children: token.children ? nest(token.children) : [],
  }
}

function pictureOf(token: Token): string {
  return PICTURE.exec(String(token.attrGet('src') ?? ''))?.[1] ?? ''
}
