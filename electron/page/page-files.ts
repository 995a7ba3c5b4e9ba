import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { mediaTypeOf } from './media-types.ts'
import { pagePath } from './page-path.ts'

export type PageResponse = { status: number; headers: Record<string, string>; body: Buffer }

export type PageFiles = {
  /** `socketOrigin` is for the HTTP door, whose page also opens a WebSocket: `ws://<host>`. */
  respond(urlPath: string, options?: { socketOrigin?: string }): Promise<PageResponse>
}

/** index.html carries this word where a style nonce belongs; each answer gets a fresh one. */
const noncePlaceholder = '__CSP_NONCE__'

/** Serves the built page, and nothing else, to the window's protocol handler and to the HTTP door alike. */
export function createPageFiles(rootDir: string): PageFiles {
  return {
    async respond(urlPath, options = {}) {
      const nonce = randomBytes(16).toString('base64')
      const headers = {
        ...securityHeaders(contentSecurityPolicy(nonce, options.socketOrigin)),
        ...(options.socketOrigin === undefined ? {} : foreignOpeners),
      }
      const path = pagePath(urlPath)
      if (path === undefined) return refusal(403, headers)
      const mediaType = mediaTypeOf(path)
      const content = mediaType === undefined ? undefined : await readInside(rootDir, path)
      if (mediaType === undefined || content === undefined) return refusal(404, headers)
      const isHtml = mediaType.startsWith('text/html')
      return {
        status: 200,
        headers: { ...headers, 'Content-Type': mediaType, 'Cache-Control': cacheControl(path) },
        body: isHtml ? Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce)) : content,
      }
    },
  }
}

/** The last check is on the disk: whatever the name says, the file's real place must be inside the folder. */
async function readInside(rootDir: string, path: string): Promise<Buffer | undefined> {
  try {
    const root = await realpath(rootDir)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? await readFile(file) : undefined
  } catch {
    // Missing, a folder, not readable: one answer for all, so that nothing can be learnt from the difference.
    return undefined
  }
}

/**
 * Cuts the page off from a foreign page that opened it. Only a browser has such pages; in the window, which nothing can open and
 * which opens nothing, the header would only keep Chromium from starting the page's process before the answer is there: a sixth
 * of a second.
 */
const foreignOpeners = { 'Cross-Origin-Opener-Policy': 'same-origin' }

function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** Files in assets/ carry a hash of their content in their name; anything else may change with the next version. */
function cacheControl(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
}

function refusal(status: 403 | 404, headers: Record<string, string>): PageResponse {
  return {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(status === 403 ? 'Forbidden' : 'Not found'),
  }
}
