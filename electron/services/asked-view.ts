import type { AskedPartView } from '#contract/sitting'
import type { PaperPlace } from './paper-content.ts'
import { type Shown, labelOf, shownOptions, shownParts, shownQuestion } from './shown-order.ts'

type Asked = Omit<AskedPartView, 'type'>

/** What a page may know of a question before submission: everything but the key, the explanation and the citation. */
export function askedView(place: PaperPlace): Asked & { parts: AskedPartView[] } {
  const shown = shownQuestion(place)
  const { stem } = place.content.body
  return {
    ...(shown ? askedOf(shown) : { stem, options: [], lefts: [], blanks: 0, unit: '' }),
    parts: shownParts(place).map(part => ({ type: part.body.type, ...askedOf(part) })),
  }
}

function askedOf(shown: Shown): Asked {
  const { body } = shown
  return {
    stem: body.stem,
    options: shownOptions(shown).map((option, at) => ({ label: labelOf(at), text: option.text })),
    lefts:
      body.type === 'matching' ? body.lefts.map(({ text }, at) => ({ label: String(at + 1), text })) : [],
    blanks: body.type === 'fillIn' ? body.blanks.length : 0,
    unit: body.type === 'numeric' ? body.unit : '',
  }
}
