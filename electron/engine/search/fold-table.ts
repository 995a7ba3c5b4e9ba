import { SIMPLIFIED_PAIRS } from './simplified-table.ts'

/** What becomes of one UTF-16 unit where it is none of these: the folded unit itself. */
export const DROPPED = 0
/** Belongs to the character before it: ◌́, ﾞ. */
export const MARK = 0xfffe
/** Several units, or half of a pair: folded through Unicode's own tables. */
export const SPELT_OUT = 0xffff

const UNITS = 0x1_0000
/** Unified ideographs and their first extension, syllables of Hangul, private use: they are their own folded form. */
const PLAIN_RANGES = [
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
] as const

/** White space and what cannot be seen carry no meaning in Chinese; the star only makes Markdown bold. */
const NOTHING = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}*]/u
const COMBINING = /\p{M}/u

let made: Uint16Array | null = null
let simplified: ReadonlyMap<number, number> | null = null

/** The fold of each unit of the first plane, made when first asked for. */
export function foldTable(): Uint16Array {
  made ??= makeTable()
  return made
}

/** Full width to half, capitals to small letters, traditional to simplified: the units one code point becomes. */
export function spellOut(character: string): string {
  let folded = character
  // Lower case can leave what composes again, and a capital can hide in a compatibility form.
  for (let before = ''; before !== folded;) {
    before = folded
    folded = folded.normalize('NFKC').toLowerCase().normalize('NFKC')
  }
  return folded
}

export function toSimplified(unit: number): number {
  simplified ??= new Map(readPairs())
  return simplified.get(unit) ?? unit
}

export function isNothing(character: string): boolean {
  return NOTHING.test(character)
}

export function isMark(character: string): boolean {
  return COMBINING.test(character)
}

function* readPairs(): Generator<[number, number]> {
  for (let at = 0; at < SIMPLIFIED_PAIRS.length; at += 2)
    yield [SIMPLIFIED_PAIRS.charCodeAt(at), SIMPLIFIED_PAIRS.charCodeAt(at + 1)]
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(UNITS)
  let plain = 0
  for (let unit = 0; unit < UNITS; unit++) {
    while ((PLAIN_RANGES[plain]?.[1] ?? UNITS) < unit) plain++
    const isPlain = unit >= (PLAIN_RANGES[plain]?.[0] ?? UNITS)
    table[unit] = isPlain ? toSimplified(unit) : foldUnit(unit)
  }
  return table
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SPELT_OUT
  const character = String.fromCharCode(unit)
  if (isNothing(character)) return DROPPED
  if (isMark(character)) return MARK
  const folded = spellOut(character)
  if (folded.length !== 1) return SPELT_OUT
  if (isNothing(folded)) return DROPPED
  return isMark(folded) ? SPELT_OUT : toSimplified(folded.charCodeAt(0))
}
