import type { KatexOptions } from 'katex'

/**
 * MathML only, and nothing a formula says can load, link or run (`trust: false`); macros expand a thousand times at most.
 *
 * Two commands of KaTeX write inline styles, which the page's policy stops and reports. They are said by others that look nearly
 * alike: bold without a shadow, a coloured ground without a coloured frame.
 */
export function formulaOptions(block: boolean): KatexOptions {
  return {
    displayMode: block,
    output: 'mathml',
    trust: false,
    strict: 'ignore',
    maxExpand: 1000,
    maxSize: 20,
    // A formula may define macros, so each gets a table of its own.
    macros: { '\\pmb': '\\boldsymbol{#1}', '\\fcolorbox': '\\colorbox{#2}{#3}' },
  }
}
