const longest = 1024

/**
 * The relative file name that a URL path asks for, or undefined for one that no page of ours would ask for. It is decoded once
 * and must then be plain: names of our own build need no backslash, no NUL, no dot segment, no empty segment, no second `%`.
 */
export function pagePath(urlPath: string): string | undefined {
  const path = urlPath.split(/[?#]/u, 1)[0] ?? ''
  if (!path.startsWith('/') || path.length > longest) return undefined
  const decoded = decodeOnce(path)
  if (decoded === undefined) return undefined
  if (decoded === '/') return 'index.html'
  const segments = decoded.slice(1).split('/')
  return segments.every(isPlainName) ? segments.join('/') : undefined
}

function decodeOnce(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Hidden files are not part of the page either, and a colon names a drive or a stream on Windows. */
function isPlainName(segment: string): boolean {
  return /^[^.\p{Cc}\\/:*?"<>|%][^\p{Cc}\\/:*?"<>|%]*$/u.test(segment) && !/[. ]$/u.test(segment)
}
