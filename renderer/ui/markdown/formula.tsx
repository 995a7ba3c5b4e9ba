import katex from 'katex'
import { useLayoutEffect, useRef } from 'react'
import { formulaOptions } from './formula-options.ts'

type Props = { formula: string; block: boolean }

/** Longest formula that is set; a longer one is shown as it was written. */
const LONGEST = 2000

/** MathML, which Chromium sets itself from 109 on: no style sheet, no fonts. KaTeX builds nodes, not markup. */
export function Formula({ formula, block }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element || formula.length > LONGEST) return
    try {
      katex.render(formula, element, formulaOptions(block))
    } catch {
      // As it was written. KaTeX's own way to show a fault is an inline style, which the page's policy stops.
      element.textContent = formula
    }
  }, [formula, block])
  return (
    <span ref={place} key={formula}>
      {formula}
    </span>
  )
}
