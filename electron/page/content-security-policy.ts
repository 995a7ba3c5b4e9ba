/**
 * What the page may load and run. Question texts come from files that strangers write, so the policy is the second wall behind
 * the renderer's own care: even a text that got into the markup cannot run, load or send anything.
 *
 * - `style-src` has a nonce because antd writes <style> elements at run time; one that was injected has no nonce.
 * - `require-trusted-types-for 'script'` makes innerHTML and its kin throw on plain strings, and `trusted-types default` lets
 *   only one policy exist: the renderer's default one, which lets a string pass only if it has no '<' in it. antd sets the text of
 *   its <style> elements by innerHTML, which is harmless without '<'.
 */
export function contentSecurityPolicy(nonce: string, socketOrigin?: string): string {
  const connect = socketOrigin === undefined ? "'self'" : `'self' ${checkedSocketOrigin(socketOrigin)}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "media-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** The origin is made from a request's Host header. One that carried `;` or a space would write directives of its own. */
function checkedSocketOrigin(origin: string): string {
  if (!/^wss?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/iu.test(origin)) {
    throw new Error(`Not a WebSocket origin: ${JSON.stringify(origin)}`)
  }
  return origin
}
