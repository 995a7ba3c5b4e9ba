/** The longest run of a statute's own signs that a question may hold (question-bank/README.md, "Rules"). */
export const LONGEST_RUN = 25

/** Punctuation and spaces are nobody's words. */
function signsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

export function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (const text of texts) {
    const signs = signsOf(text)
    for (let at = 0; at + LONGEST_RUN < signs.length; at++) runs.add(signs.slice(at, at + LONGEST_RUN + 1))
  }
  return runs
}

/** Where `text` shares more than the longest run, its first run of one sign more. */
export function copiedRun(text: string, runs: ReadonlySet<string>): string | null {
  for (const run of runsOf([text])) if (runs.has(run)) return run
  return null
}
