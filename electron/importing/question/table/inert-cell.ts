/**
 * Whether a program would take a text for a formula, or its first sign for one of its own (OWASP, CSV Injection). In a workbook such
 * a cell is a typed text with quotePrefix, which no program evaluates, not even after it is edited; in CSV it gets an apostrophe.
 */
export function looksActive(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text)
}

/** One field of a CSV file: quoted where needed, inert always. An apostrophe that was there before such a sign gets a second. */
export function csvCell(text: string): string {
  const inert = looksActive(text) || /^'[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert
}
