/** GB18030 as an office program writes it. Node only reads it, so every two and four byte form that is needed is found by reading. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const wanted = new Map(Array.from(text).map(sign => [sign, null as number[] | null]))
  const note = (bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if (wanted.get(sign) === null) wanted.set(sign, bytes)
  }
  for (let byte = 0; byte < 0x80; byte++) note([byte])
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) note([lead, trail])
  return Buffer.from(
    Array.from(text).flatMap(sign => wanted.get(sign) ?? beyondTwoBytes(sign.codePointAt(0) ?? 0)),
  )
}

/** The planes above the first stand in one row of four bytes each, from 90 30 81 30 on. */
function beyondTwoBytes(point: number): number[] {
  if (point < 0x10000) throw new Error(`no GB18030 for ${String.fromCodePoint(point)} here`)
  const at = point - 0x10000
  return [
    0x90 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1_260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}
