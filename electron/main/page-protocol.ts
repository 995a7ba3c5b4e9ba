import { protocol } from 'electron'
import type { PageFiles } from '#page/page-files'
import { pageHost, pageOrigin, pageScheme } from './page-address.ts'

/**
 * Must be called before `ready`. Standard and secure, its scripts kept compiled from one start to the next, and nothing
 * more: no bypass of the policy, no CORS, no service worker.
 */
export function declarePageScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }])
}

export function servePage(files: PageFiles): void {
  protocol.handle(pageScheme, request => answer(files, request))
}

export async function answer(files: PageFiles, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
  if (!request.url.startsWith(`${pageOrigin}/`)) return new Response(`Only ${pageHost}`, { status: 404 })
  // The path is cut from the text: a URL object would have normalised away what page-path.ts must see and refuse.
  const { status, headers, body } = await files.respond(request.url.slice(pageOrigin.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers })
}
