/** What an HTML text came to: Markdown of its words, and what of it was not taken along. */
export type HtmlText = { text: string; lost: Set<string>; isActive: boolean }

/** Names a picture of the text: what stands for it in Markdown, or null where it is not to be had. */
export type PictureMark = (source: string, words: string) => string | null

/** Elements that end a line. */
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'tbody',
  'thead',
  'blockquote',
  'pre',
  'hr',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
/** Elements that say nothing by themselves. */
const SILENT = new Set([
  'span',
  'font',
  'body',
  'html',
  'img',
  'o:p',
  'label',
  'article',
  'main',
  'center',
  'wbr',
])
/** Elements whose content is no text. */
const ACTIVE = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'noscript',
  'head',
  'title',
  'textarea',
  'form',
])

const TAG_NAME = /[a-z][a-z0-9:]{0,15}/iy

/**
 * Words of an HTML text, a line for each block. One pass; nothing is built, so depth costs nothing. `keepsLines`: line breaks of the
 * source count, as in Moodle's own auto format.
 */
export function htmlText(html: string, pictureMark: PictureMark, keepsLines = false): HtmlText {
  const result: HtmlText = { text: html, lost: new Set(), isActive: false }
  if (!html.includes('<') && !html.includes('&')) {
    result.text = keepsLines ? html.trim() : joinLines(html).trim()
    return result
  }
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const words = html.slice(at, open === -1 ? html.length : open)
    if (words !== '') pieces.push(decodeEntities(keepsLines ? words : joinLines(words)))
    if (open === -1) break
    at = readTag(html, open, { pieces, result, pictureMark })
  }
  result.text = tidy(pieces.join(''))
  return result
}

type Into = { pieces: string[]; result: HtmlText; pictureMark: PictureMark }

/** Handles the tag at `open` and says where the text goes on. */
function readTag(html: string, open: number, { pieces, result, pictureMark }: Into): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return end === -1 ? html.length : end + 3
  }
  const isEnd = html[open + 1] === '/'
  TAG_NAME.lastIndex = open + (isEnd ? 2 : 1)
  const name = TAG_NAME.exec(html)?.[0].toLowerCase()
  if (name === undefined) {
    // 「a < b」
    pieces.push('<')
    return open + 1
  }
  const end = html.indexOf('>', open)
  if (end === -1) return html.length
  if (ACTIVE.has(name)) {
    result.isActive = true
    if (isEnd || html[end - 1] === '/') return end + 1
    const close = new RegExp(`</${name}`, 'giu')
    close.lastIndex = end
    const closed = close.test(html) ? html.indexOf('>', close.lastIndex) : -1
    return closed === -1 ? html.length : closed + 1
  }
  if (name === 'img') {
    const tag = html.slice(open, end)
    pieces.push(pictureMark(attributeOf(tag, 'src'), attributeOf(tag, 'alt')) ?? '')
  } else if (name === 'li' && !isEnd) pieces.push('\n- ')
  else if (BLOCKS.has(name)) pieces.push('\n')
  else if (name === 'b' || name === 'strong') pieces.push('**')
  else if (name === 'td' || name === 'th') pieces.push(isEnd ? ' ' : '')
  else if (!SILENT.has(name) && !isEnd) result.lost.add(name)
  if (name === 'table' && !isEnd) result.lost.add(name)
  return end + 1
}

function attributeOf(tag: string, name: string): string {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'iu').exec(tag)
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
}

/** A line break in HTML is a space, and between Chinese characters nothing. */
function joinLines(words: string): string {
  if (!/[\n\t\r]/u.test(words)) return words
  return words
    .replaceAll(/(?<=\p{Script=Han})[ \t]*[\r\n]+[ \t]*(?=\p{Script=Han})/gu, '')
    .replaceAll(/[\s]+/gu, ' ')
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && line !== '-')
    .join('\n')
    .replaceAll('****', '')
}

const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  divide: '÷',
  deg: '°',
  middot: '·',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  radic: '√',
  permil: '‰',
  copy: '©',
  reg: '®',
  sect: '§',
  bull: '•',
  larr: '←',
  rarr: '→',
}

/** Named and numbered characters; one that is not known stays as it is, one that is no character becomes �. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu,
    (all: string, hex, decimal, name) => {
      if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all
      return characterOf(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
    },
  )
}

export function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
