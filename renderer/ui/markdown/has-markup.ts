/** Signs that mean something in Markdown or mathematics. A text without them is shown as it is, and nothing is loaded for it. */
const SIGNS = /[*`$|~]|!\[|^ {0,3}(?:#{1,6} |>|[-+] |\d{1,3}[.)] )/mu

export function hasMarkup(text: string): boolean {
  return SIGNS.test(text)
}
