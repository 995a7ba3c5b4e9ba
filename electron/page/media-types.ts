import { extname } from 'node:path'

/** Everything that the page consists of. What is not in the table is not served: a guessed type is how files turn into scripts. */
const types: Readonly<Record<string, string>> = Object.freeze({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
})

export function mediaTypeOf(path: string): string | undefined {
  const extension = extname(path).toLowerCase()
  return Object.hasOwn(types, extension) ? types[extension] : undefined
}
