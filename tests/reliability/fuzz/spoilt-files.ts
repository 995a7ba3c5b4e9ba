import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Random, createRandom } from '#engine/chance/random'
import { WRITERS } from '#importing/question/writer-list'
import type { QuestionFormat } from '#importing/question/reader-list'
import { INSTRUMENTS, questionContent } from '../../importing/question/questions.ts'

/** Pieces that formats use for themselves, numbers at the edges, and names that objects use for themselves. */
export const TOKENS = [
  '< > " & &#0; &#x110000; &amp; <c> </c> <v> </row> <row/> <is> <t> t="s" t="e" t="inlineStr" r="XFE1" r="ZZZ9" r="-1" s="4294967295"',
  '<mergeCell ref="A1:A1048576"/> <![CDATA[ ]]> <!-- --> <?x?> </w:p> <w:p> <w:tbl> <w:numPr> 1e308 -0 NaN 2147483648',
  '{ } =~ #1:2 -> ~%50% ~%-1e9% :: $CATEGORY: \\{ \\= ANSWER: A. Z) 答案：ABCDEFGHI （ ） ____ | ； / ± 1-B;2-A',
  '__proto__ constructor prototype "__proto__":{"polluted":1}, {"id":1} [[[[[[[[ ]]]]]]]] null \u0000 \ufffe \ud800 \ufeff',
].flatMap(line => line.split(' '))

/** One honest file of a format, again and again nearly right: pieces are taken, doubled, moved or added inside of its parts. */
export async function createSpoiler(format: QuestionFormat, seed: string): Promise<() => Uint8Array> {
  const contents = fc.sample(questionContent, { numRuns: 30, seed: 20_261_124 })
  const writer = WRITERS.find(({ id }) => id === format)
  if (writer === undefined) throw new Error(`no writer of ${format}`)
  const questions = contents
    .filter(content => !writer.cannotExpress(content).includes('import.cannotExpress.type'))
    .slice(0, 8)
    .map((content, index) => ({ id: `Q-${index}`, content }))
  const words = { instruments: INSTRUMENTS, subjects: [] }
  const honest = await writer.write(questions, { words, pictures: [] })
  const random = createRandom(`${seed}/${format}`)
  // Most packages are signed again, or every change would end at the manifest.
  if (format === 'package') return spoilerOf(honest, { random, tokens: TOKENS, signAgain })
  return spoilerOf(honest, { random, tokens: TOKENS })
}

type Spoiling = {
  random: Random
  /** What is put in between. */
  tokens: readonly string[]
  /** Four times of five, whatever makes a changed archive look whole. */
  signAgain?: (parts: Map<string, string>) => void
}

/** A text, or an archive of texts. */
export function spoilerOf(honest: Uint8Array, spoiling: Spoiling): () => Uint8Array {
  const { random, signAgain: sign } = spoiling
  if (honest[0] !== 0x50) {
    const text = strFromU8(honest)
    return () => flipped(strToU8(spoilt(text, spoiling)), random)
  }
  const parts = Object.entries(unzipSync(honest)).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  return () => {
    const changed = new Map(parts)
    for (let round = random.below(4); round >= 0; round -= 1) {
      const [name = ''] = parts[random.below(parts.length)] ?? []
      changed.set(name, spoilt(changed.get(name) ?? '', spoiling))
    }
    if (sign && random.below(5) > 0) sign(changed)
    if (random.below(20) === 0) changed.delete(parts[random.below(parts.length)]?.[0] ?? '')
    const files = Object.fromEntries(Array.from(changed, ([name, text]) => [name, strToU8(text)]))
    return flipped(zipSync(files, { level: 1 }), random)
  }
}

function spoilt(text: string, { random, tokens }: Spoiling): string {
  const from = random.below(text.length + 1)
  const to = Math.min(text.length, from + random.below(80))
  const piece = text.slice(from, to)
  const token = tokens[random.below(tokens.length)] ?? ''
  switch (random.below(7)) {
    case 0:
      return text.slice(0, from) + text.slice(to)
    case 1:
      return text.slice(0, to) + piece.repeat(1 + random.below(50)) + text.slice(to)
    case 2:
      return text.slice(0, from) + token + text.slice(from)
    case 3:
      return text.slice(0, from) + token + text.slice(to)
    case 4:
      return text.replaceAll(/"\d+"/gu, whole =>
        random.below(3) === 0 ? `"${random.below(2 ** 31)}"` : whole,
      )
    case 5:
      return text.slice(0, from) + token.repeat(1 + random.below(2_000)) + text.slice(from)
    default:
      return random.below(4) === 0 ? text.slice(0, from) : text + piece
  }
}

/** One in ten is damaged as bytes too. */
function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(10) > 0 || bytes.length === 0) return bytes
  const damaged = Uint8Array.from(bytes)
  for (let flips = 1 + random.below(4); flips > 0; flips -= 1)
    damaged[random.below(damaged.length)] = random.below(256)
  return damaged
}

function signAgain(parts: Map<string, string>): void {
  const sha256 = Array.from(parts)
    .filter(([name]) => name !== 'manifest.json')
    .map(([part, text]) => ({ part, sha256: createHash('sha256').update(strToU8(text)).digest('hex') }))
  parts.set(
    'manifest.json',
    JSON.stringify({ format: 'weekly-drill-questions', version: 1, questions: 1, sha256 }),
  )
}
