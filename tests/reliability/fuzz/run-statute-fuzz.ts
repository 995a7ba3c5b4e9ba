import { strToU8, zipSync } from 'fflate'
import { createRandom } from '#engine/chance/random'
import type { AlignmentLink } from '#engine/instrument/alignment'
import { type Neighbour, readStatute } from '#importing/statute/read-statute'
import { STATUTE_LIMITS } from '#importing/statute/statute-limits'
import type { StatuteReading } from '#importing/statute/statute-reading'
import { type FuzzOptions, type FuzzResult, fuzz } from './run-fuzz.ts'
import { TOKENS, spoilerOf } from './spoilt-files.ts'

export const STATUTE_FORMATS = ['txt', 'md', 'docx'] as const
export type StatuteFormat = (typeof STATUTE_FORMATS)[number]

/** What statutes are made of, numbers at their edges, and what Word counts with. */
const STATUTE_TOKENS = [
  ...TOKENS,
  ...[
    '第一条 第九千九百九十九条 第〇条 第百十千条 第一条之一 第1条之99 第９９条 第三条第二款 第一条规定 第 条 条 第十一章 第一编 第一分编 第二节',
    '（一） （二） 1. ① 目录 目次 附则 附件 附件1： ……………12 # ## ###### ** --- > title: 第一条\n 第二条　 \n\n\n \r \u2028 \u000b 之 之十',
    '<w:numId w:val="1"/> <w:numId w:val="0"/> <w:ilvl w:val="8"/> <w:ilvl w:val="-1"/> <w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/> <w:br/> <w:tab/>',
    '<w:start w:val="2147483647"/> <w:lvlRestart w:val="0"/> <w:pStyle w:val="Article"/> <w:basedOn w:val="Article"/> <w:numStyleLink w:val="Laws"/>',
    '<w:del> </w:del> <w:pPrChange> <w:txbxContent> <w:p/> <mc:Fallback> <w:instrText>',
  ].flatMap(line => line.split(' ')),
]

const CHAPTERS = ['总则', '车辆和驾驶人', '通行规定', '法律责任', '附则']
const ITEMS = ['（一）逆向行驶的；', '（二）违反交通信号灯的；', '（三）在应急车道停车的。']

type Line = { kind: 'title' | 'chapter' | 'article' | 'item' | 'text'; number: number; text: string }

/** A short statute in the order in which it is printed. */
function lines(): Line[] {
  const all: Line[] = [{ kind: 'title', number: 0, text: '道路交通示例条例' }]
  for (const [chapter, name] of CHAPTERS.entries()) {
    all.push({ kind: 'chapter', number: chapter + 1, text: name })
    for (let at = 1; at <= 6; at++) {
      const number = chapter * 6 + at
      all.push({
        kind: 'article',
        number,
        text: `驾驶人应当遵守第${number}项义务，${'确保安全'.repeat(at)}。`,
      })
      if (at === 3) for (const text of ITEMS) all.push({ kind: 'item', number: 0, text })
      if (at === 4) all.push({ kind: 'text', number: 0, text: '违反前款规定的，依照第二条处罚。' })
    }
  }
  return all
}

function asText(format: 'txt' | 'md'): string {
  const isMarkdown = format === 'md'
  const printed = lines().map(({ kind, number, text }) => {
    if (kind === 'title')
      return isMarkdown ? `---\ntitle: ${text}\n---\n# ${text}` : `${text}\n目　录\n第一章 总则……………1`
    if (kind === 'chapter') return `${isMarkdown ? '## ' : ''}第${number}章　${text}`
    if (kind === 'article') return `${isMarkdown ? `**第${number}条**` : `第${number}条`}　${text}`
    return text
  })
  return printed.join('\n')
}

/** Chapters and articles are numbered by Word, in a list with styles. */
function asWord(): Uint8Array {
  const level = (at: number, text: string, more: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Laws"/>${level(0, '第%1章', '')}${level(1, '第%2条', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Narrow"><w:basedOn w:val="Article"/></w:style></w:styles>'
  const lists = {
    chapter: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    article: '<w:pStyle w:val="Article"/>',
  }
  const body = lines().map(({ kind, text }) => {
    const list = kind === 'chapter' || kind === 'article' ? `<w:pPr>${lists[kind]}</w:pPr>` : ''
    return `<w:p>${list}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  })
  const parts = {
    'word/document.xml': `<w:document><w:body>${body.join('')}</w:body></w:document>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

export function honestStatute(format: StatuteFormat): Uint8Array {
  return format === 'docx' ? asWord() : strToU8(asText(format))
}

/** Spoilt statutes, each set against the honest one as its edition before. */
export async function runStatuteFuzz(
  format: StatuteFormat,
  options: Omit<FuzzOptions, 'reader'>,
): Promise<FuzzResult> {
  const honest = await readStatute(honestStatute('txt'))
  if (!honest.ok) throw new Error(honest.code)
  const older = honest.statute.articles
  const neighbours: Neighbour[] = [{ side: 'older', articles: older }]
  const read = async (bytes: Uint8Array) => {
    const reading = await readStatute(bytes, neighbours)
    return reading.ok
      ? [
          isWrong(
            reading,
            older.map(({ number }) => number),
          ),
        ]
      : []
  }
  return fuzz(format, { ...options, next: statuteSpoiler(format, options.seed), read })
}

export function statuteSpoiler(format: StatuteFormat, seed: string): () => Uint8Array {
  return spoilerOf(honestStatute(format), {
    random: createRandom(`${seed}/statute ${format}`),
    tokens: STATUTE_TOKENS,
  })
}

/** A citation names one article, and each article of either edition is in one link: otherwise a question would be lost or doubled. */
function isWrong({ statute, links }: StatuteReading & { ok: true }, older: readonly string[]): boolean {
  const { articles } = statute
  const numbers = articles.map(({ number }) => number)
  const linked = (side: 'from' | 'to') =>
    links
      .flat()
      .flatMap((link: AlignmentLink) => link[side])
      .toSorted()
  const isSame = (left: readonly string[], right: readonly string[]) => left.join() === right.join()
  return (
    numbers.length === 0 ||
    numbers.length > STATUTE_LIMITS.articles ||
    new Set(numbers).size !== numbers.length ||
    numbers.some(number => !/^[1-9]\d{0,3}(-[1-9]\d?)?$/u.test(number)) ||
    articles.reduce((length, { text }) => length + text.length, 0) > STATUTE_LIMITS.characters ||
    !isSame(linked('from'), older.toSorted()) ||
    !isSame(linked('to'), numbers.toSorted())
  )
}
