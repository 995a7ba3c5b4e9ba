import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeAiken } from '#importing/question/aiken/write-aiken'
import { writeQuestionDocx } from '#importing/question/docx/write-docx'
import { writeGift } from '#importing/question/gift/write-gift'
import { writeMoodle } from '#importing/question/moodle/write-moodle'
import { writeText } from '#importing/question/text/write-text'
import { content } from './arbitrary-content.ts'

/** Uniform integer in [0, limit). */
export type Chance = (limit: number) => number

/** Files that are nearly right, made from right ones: what is mutated is the structure, so that it goes past the first check. */
export type FormatCorpus = {
  id: 'text' | 'docx' | 'gift' | 'aiken' | 'moodle'
  mutant(below: Chance): Uint8Array
}

const questions = fc.sample(fc.record({ id: fc.constantFrom(null, 'JT-1', 'JT-2'), content }), {
  numRuns: 12,
  seed: 20_261_124,
})

const COMMON = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u2066',
  '\u2060',
  '\ufeff',
  '\r',
  '\n\n',
  '__proto__',
  'constructor',
  '1e308',
  '99999999999999999999',
  '-0',
  'NaN',
  '____',
  'A'.repeat(3000),
]

const TOKENS: Record<FormatCorpus['id'], string[]> = {
  text: [
    '1. ',
    '（一）',
    '第99999题',
    'A. ',
    'B、',
    '答案：',
    '【答案】',
    '参考答案\n1-500 ',
    '1-5 ABCDA',
    '一、单选题',
    '案例一：',
    '（ABD）',
    '（√）',
    '解析：',
    '依据：《法》第一条',
    '难度：9',
  ],
  gift: [
    '{',
    '}',
    '{{',
    '=',
    '~',
    '#',
    '####',
    '::',
    '->',
    '\\',
    '%',
    '%-100%',
    '%99999%',
    '[html]',
    '//',
    '$CATEGORY: ',
    '{#1..2..3}',
    '{T#a#b#c}',
    '<script>',
    '..',
  ],
  aiken: ['ANSWER: A', 'ANSWER:', 'A. ', 'Z) ', 'ANSWER: AB', 'a. '],
  moodle: [
    '<',
    '>',
    '</question>',
    '<question type="',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    '&a;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '<?',
    '?>',
    '"',
    "'",
    '{1:SHORTANSWER:=',
    '[[1]]',
    '@@PLUGINFILE@@/',
    'fraction="1e999"',
    '<a '.repeat(100),
    '<text>'.repeat(80),
  ],
  docx: [
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tc>',
    '</w:tc>',
    '<w:tr>',
    '<w:del>',
    '<w:ilvl w:val="99999"/>',
    '<w:numId w:val="-1"/>',
    '<w:br/>',
    '<!DOCTYPE x>',
    '&#0;',
    '<a:blip r:embed="x"/>',
    '<w:txbxContent>',
    '<',
    '>',
    '"',
  ],
}

function mutateText(text: string, id: FormatCorpus['id'], below: Chance): string {
  let changed = text
  for (let round = below(5); round >= 0; round -= 1) {
    const from = below(changed.length + 1)
    const to = Math.min(changed.length, from + below(120))
    const piece = changed.slice(from, to)
    const tokens = below(3) === 0 ? COMMON : TOKENS[id]
    const token = tokens[below(tokens.length)] ?? ''
    const edits = [
      () => changed.slice(0, from) + changed.slice(to),
      () => changed.slice(0, to) + piece.repeat(1 + below(60)) + changed.slice(to),
      () => changed.slice(0, from) + token + changed.slice(from),
      () => changed.slice(0, from) + token.repeat(1 + below(200)) + changed.slice(to),
      () => changed.replaceAll(/\d+/gu, whole => (below(4) === 0 ? String(below(2 ** 31)) : whole)),
      () => changed.slice(0, from),
      () => changed.slice(from) + changed.slice(0, from),
    ]
    changed = (edits[below(edits.length)] ?? (() => changed))()
  }
  return changed
}

function some<T>(items: readonly T[], below: Chance): T[] {
  return items.filter(() => below(3) === 0)
}

function textCorpus(
  id: 'text' | 'gift' | 'aiken' | 'moodle',
  write: (chosen: typeof questions) => string,
): FormatCorpus {
  return {
    id,
    mutant(below) {
      const text = mutateText(write(some(questions, below)), id, below)
      if (below(10) > 0) return new TextEncoder().encode(text)
      // Another encoding, cut off in the middle of a sign.
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')).subarray(0, below(text.length * 2 + 2))
    },
  }
}

const docx: FormatCorpus = {
  id: 'docx',
  mutant(below) {
    const parts = unzipSync(writeQuestionDocx(some(questions, below)))
    const names = [
      'word/document.xml',
      'word/document.xml',
      'word/styles.xml',
      'word/_rels/document.xml.rels',
    ]
    const name = names[below(names.length)] ?? ''
    const part = parts[name]
    if (part) parts[name] = strToU8(mutateText(strFromU8(part), 'docx', below))
    if (below(8) === 0)
      parts['word/numbering.xml'] = strToU8(
        mutateText(
          '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
          'docx',
          below,
        ),
      )
    const file = zipSync(parts, { level: 1 })
    if (below(20) === 0) file[below(file.length)] = below(256)
    return file
  },
}

/** One corpus a format, for the fuzz run. */
export const FORMAT_CORPORA: readonly FormatCorpus[] = [
  textCorpus('text', writeText),
  textCorpus('gift', writeGift),
  textCorpus('aiken', writeAiken),
  textCorpus('moodle', chosen => writeMoodle(chosen)),
  docx,
]
