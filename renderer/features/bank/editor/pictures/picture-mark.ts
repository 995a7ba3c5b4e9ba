/** How long the words of a picture may be (importing reads as many). */
export const MAX_WORDS = 200

/** How a text names a picture of the bank; its words stand where the picture cannot be seen. */
export function pictureMark(sha256: string, words: string): string {
  return `![${words
    .replaceAll(/[[\]\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS)}](picture:${sha256})`
}

/** The text with the mark where the cursor stands, and where the cursor stands then. */
export function withMark(text: string, mark: string, at: number): { text: string; cursor: number } {
  return { text: `${text.slice(0, at)}${mark}${text.slice(at)}`, cursor: at + mark.length }
}

/**
 * The picture that somebody pastes or drops; null where it is none. Whoever copies cells or words of an office program has a picture
 * of them in the clipboard too, and means the words.
 */
export function pictureIn(data: DataTransfer): File | null {
  if (data.types.includes('text/plain')) return null
  return [...data.files].find(({ type }) => type.startsWith('image/')) ?? null
}

/** A text as one line of words, where no picture can stand. */
export function withoutPictures(text: string): string {
  return text.replaceAll(/!\[([^\]\n]*)\]\(picture:[0-9a-f]{64}\)/gu, '$1')
}
