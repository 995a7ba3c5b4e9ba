import type { SearchRow } from '#engine/search/question-document'

const LINE_FEED = 10
const utf8 = new TextDecoder()

/**
 * Rows that come as lines of JSON. Line by line, because a text of hundreds of kilobytes gets memory of its own from the system:
 * decoding all at once takes ten times as long.
 */
export function readLines(lines: Uint8Array): SearchRow[] {
  const rows: SearchRow[] = []
  for (let from = 0; from < lines.length;) {
    const found = lines.indexOf(LINE_FEED, from)
    const end = found < 0 ? lines.length : found
    const row: SearchRow = JSON.parse(utf8.decode(lines.subarray(from, end)))
    rows.push(row)
    from = end + 1
  }
  return rows
}
