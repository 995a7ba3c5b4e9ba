import type { AlignedArticle, ManualLink } from '#engine/instrument/alignment'
import { checkManualLinks } from '#engine/instrument/manual-links'
import { refuse } from './app-error.ts'

/** Corrections must name articles that the two texts have, each once. */
export function refuseBadLinks(
  links: readonly ManualLink[],
  older: readonly AlignedArticle[],
  newer: readonly AlignedArticle[],
): void {
  const fault = checkManualLinks(links, older, newer)
  if (fault) refuse('edition.linksDoNotFit', { fault: fault.code, number: fault.number })
}
