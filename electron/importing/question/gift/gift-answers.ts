import { findSign } from './gift-signs.ts'

export type GiftAnswer = { sign: '=' | '~'; weight: number | null; text: string; feedback: string }

/** What stands between the braces, texts still escaped. */
export type GiftAnswers =
  | { kind: 'essay' }
  | { kind: 'trueFalse'; key: boolean; feedback: string[] }
  | { kind: 'numeric'; answers: GiftAnswer[] }
  | { kind: 'list'; answers: GiftAnswer[] }
  | { kind: 'matching'; pairs: { left: string; right: string }[] }
  | { kind: 'unknown' }

const TRUTH = /^(TRUE|T|FALSE|F)\s*(?=#|$)/iu

export function readGiftAnswers(block: string): { answers: GiftAnswers; general: string } {
  const hashes = block.includes('####') ? findSign(block, '####') : -1
  const general = hashes === -1 ? '' : block.slice(hashes + 4)
  const inner = (hashes === -1 ? block : block.slice(0, hashes)).trim()
  return { answers: readInner(inner), general }
}

function readInner(inner: string): GiftAnswers {
  if (inner === '') return { kind: 'essay' }
  const truth = TRUTH.exec(inner)
  if (truth) {
    const feedback = splitAtSign(inner.slice(truth[0].length), '#').slice(1)
    return { kind: 'trueFalse', key: truth[1]?.toUpperCase().startsWith('T') === true, feedback }
  }
  if (inner.startsWith('#')) return { kind: 'numeric', answers: numericAnswers(inner.slice(1)) }
  // Without a sign it is one short answer, as Moodle takes it; where there are choices, words before the first one mean nothing.
  const answers = listAnswers(inner) ?? (findSign(inner, '~') === -1 ? listAnswers(`=${inner}`) : null)
  if (answers === null || answers.some(({ weight }) => Math.abs(weight ?? 0) > 100))
    return { kind: 'unknown' }
  const isMatching = answers.every(({ sign, text }) => sign === '=' && text.includes('->'))
  if (!isMatching) return { kind: 'list', answers }
  const pairs = answers.map(({ text }) => {
    const arrow = text.indexOf('->')
    return { left: text.slice(0, arrow), right: text.slice(arrow + 2) }
  })
  return { kind: 'matching', pairs }
}

/** The answers that begin with `=` or `~`; null where words stand before the first one. */
function listAnswers(inner: string): GiftAnswer[] | null {
  const answers: GiftAnswer[] = []
  let from = -1
  for (let at = 0; at <= inner.length; at += 1) {
    const sign = inner.charCodeAt(at)
    if (sign === 92) {
      at += 1
      continue
    }
    if (sign !== 61 && sign !== 126 && at < inner.length) continue
    if (from === -1 && inner.slice(0, at).trim() !== '') return null
    if (from !== -1) answers.push(oneAnswer(inner[from] === '=' ? '=' : '~', inner.slice(from + 1, at)))
    from = at
  }
  return answers
}

const WEIGHT = /^\s*%(-?\d{1,3}(?:\.\d{0,7})?)%/u

function oneAnswer(sign: '=' | '~', raw: string): GiftAnswer {
  const weight = raw.includes('%') ? WEIGHT.exec(raw) : null
  const rest = weight ? raw.slice(weight[0].length) : raw
  const hash = rest.includes('#') ? findSign(rest, '#') : -1
  return {
    sign,
    weight: weight ? Number(weight[1]) : null,
    text: hash === -1 ? rest : rest.slice(0, hash),
    feedback: hash === -1 ? '' : rest.slice(hash + 1),
  }
}

function numericAnswers(inner: string): GiftAnswer[] {
  const trimmed = inner.trim()
  if (trimmed.startsWith('=') || trimmed.startsWith('~')) return listAnswers(trimmed) ?? []
  return listAnswers(`=${trimmed}`) ?? []
}

function splitAtSign(text: string, sign: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = findSign(text, sign); at !== -1; at = findSign(text, sign, from)) {
    pieces.push(text.slice(from, at))
    from = at + 1
  }
  pieces.push(text.slice(from))
  return pieces
}
