import { assertNever } from '#engine/assert-never'
import type { ReadContent } from './question-reading.ts'

/** A picture inside of a text: `![words](picture:<sha256>)`. */
export const PICTURE_MARK = /!\[([^\]\n]{0,200})\]\(picture:([0-9a-f]{64})\)/gu

/** The name of one in such a mark. What only begins like it is words: nobody has to find a picture for it. */
export const PICTURE_NAME = /\]\(picture:([0-9a-f]{64})\)/gu

/** Every text of a question that may hold pictures. */
export function textsOf({ body, explanation }: ReadContent): string[] {
  const parts = body.type === 'caseGroup' ? body.parts : []
  return [
    ...textsOfBody(body),
    explanation,
    ...parts.flatMap(part => [...textsOfBody(part.body), part.explanation]),
  ]
}

function textsOfBody(body: ReadContent['body']): string[] {
  const texts = (options: readonly { text: string }[]) => options.map(({ text }) => text)
  switch (body.type) {
    case 'single':
    case 'multiple':
      return [body.stem, ...texts(body.options)]
    case 'ordering':
      return [body.stem, ...texts(body.items)]
    case 'matching':
      return [body.stem, ...texts(body.lefts), ...texts(body.rights)]
    case 'shortAnswer':
      return [body.stem, ...texts(body.keyPoints)]
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
    case 'caseGroup':
      return [body.stem]
    default:
      return assertNever(body)
  }
}

export function hasPictures(content: ReadContent): boolean {
  return textsOf(content).some(holdsPicture)
}

export function holdsPicture(text: string): boolean {
  return text.search(PICTURE_NAME) !== -1
}

/** The ending of a file with these bytes: programs go by it. */
export function pictureEnding(bytes: Uint8Array): 'png' | 'jpg' | 'webp' {
  if (bytes[0] === 0x89) return 'png'
  return bytes[0] === 0xff ? 'jpg' : 'webp'
}
