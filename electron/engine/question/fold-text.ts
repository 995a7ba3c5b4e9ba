export type FoldOptions = { foldCase: boolean; foldSpace: boolean }

/**
 * The form in which two texts are compared. Always: NFKC (full width Ａ１（） become A1(), half-width katakana and ligatures
 * their plain forms) and no space at either end. 。《》、 have no compatibility form and stay.
 *
 * - `foldCase`: lower case by Unicode's own table, independent of the machine's language.
 * - `foldSpace`: a run of white space counts as one space, and none counts beside a Chinese character, where a space carries
 *   no meaning: 「1921 年 7 月」 equals 「1921年7月」, while "New York" does not equal "NewYork".
 *
 * Source of NFKC: Unicode Standard Annex 15. Folding twice gives the same as folding once.
 */
export function foldText(text: string, { foldCase, foldSpace }: FoldOptions): string {
  let folded = text.normalize('NFKC')
  // Lower case can leave a sequence that composes again, so it is normalised once more.
  if (foldCase) folded = folded.toLowerCase().normalize('NFKC')
  if (foldSpace) folded = folded.replace(/\s+/gu, ' ').replace(/ ?(\p{Script=Han}) ?/gu, '$1')
  return folded.trim()
}
