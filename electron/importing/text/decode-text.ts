/**
 * Text of a file in one of the encodings that Chinese programs write: UTF-16 by its mark, UTF-8, GB18030 (which holds GBK and
 * GB 2312). Text that is valid UTF-8 is practically never meant as anything else, so that is tried before GB18030. Null where it
 * is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
}

/** A byte order mark is dropped by the decoder. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
