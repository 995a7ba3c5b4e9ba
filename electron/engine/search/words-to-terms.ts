import { articleForms } from './article-forms.ts'
import { initialsNeedle } from './initials.ts'
import { type Needle, type Term, textNeedle } from './needle.ts'
import type { Word } from './query.ts'

/**
 * What a word stands for: itself, another way of writing its article number, the first letters of pinyin. Null where nothing of
 * it can be looked for, as of a word of blanks.
 *
 * @param lettersOf readInitials(); without it no pinyin is found
 */
export function wordTerm({ text, exact }: Word, lettersOf: Uint32Array | null): Term | null {
  const texts = exact ? [text] : articleForms(text)
  const needles: Needle[] = texts
    .map(textNeedle)
    .filter(needle => needle.kind === 'text' && needle.units.length > 0)
  const initials = exact || lettersOf === null ? null : initialsNeedle(text, lettersOf)
  if (initials) needles.push(initials)
  return needles.length === 0 ? null : needles
}
