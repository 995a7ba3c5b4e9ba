/** Chinese text as Excel and WPS save it without a mark. Node decodes GB18030 and cannot write it. */
const PAIRS = new Map<string, number[]>()
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    const sign = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if (Array.from(sign).length === 1 && sign !== '\ufffd' && !PAIRS.has(sign)) PAIRS.set(sign, [lead, trail])
  }

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap(sign => bytesOf(sign)))
}

function bytesOf(sign: string): number[] {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return [code]
  const pair = PAIRS.get(sign)
  if (pair) return pair
  if (code < 0x10000) throw new Error(`no GB18030 bytes known of ${sign}`)
  // Planes beyond the first lie one behind the other in four bytes (GB 18030-2022, 5.3).
  const linear = code - 0x10000 + 189_000
  const [a, b, c, d] = [
    Math.floor(linear / 12_600),
    Math.floor(linear / 1_260) % 10,
    Math.floor(linear / 10) % 126,
    linear % 10,
  ] as const
  return [0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d]
}
