/**
 * Text of a file in one of the encodings that Chinese programs write: UTF-16 by its mark, UTF-8, GB18030 (which holds GBK and
 * GB 2312). Text that is valid UTF-8 is practically never meant as anything else, so that is tried before GB18030. Null where it
 * is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  return decode(bytes, false)
}

/** The beginning of a text, for whoever only wants to recognise it: the last sign may be cut in two. */
export function decodeBeginning(bytes: Uint8Array, length: number): string | null {
  return decode(bytes.subarray(0, length), bytes.length > length)
}

function decode(bytes: Uint8Array, isCut: boolean): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes, isCut)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes, isCut)
  return decodeAs('utf-8', bytes, isCut) ?? decodeAs('gb18030', bytes, isCut)
}

/** A byte order mark is dropped by the decoder. */
function decodeAs(encoding: string, bytes: Uint8Array, isCut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return null
  }
}
