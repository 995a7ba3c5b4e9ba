import { fromBase64 } from './base64.ts'
import { client } from './client.ts'

/** Addresses by name, for the life of the page: a picture never changes under its name. */
const known = new Map<string, Promise<string | null>>()

/** The address of a picture's bytes in this page; null where the bank does not have it. */
export function pictureAddress(sha256: string): Promise<string | null> {
  const before = known.get(sha256)
  if (before) return before
  const asked = ask(sha256)
  known.set(sha256, asked)
  // What failed for now may be there later.
  void asked.then(address => {
    if (address === null) known.delete(sha256)
  })
  return asked
}

async function ask(sha256: string): Promise<string | null> {
  try {
    const { mediaType, base64 } = await client.picture.get({ sha256 })
    return URL.createObjectURL(new Blob([fromBase64(base64)], { type: mediaType }))
  } catch {
    return null
  }
}
