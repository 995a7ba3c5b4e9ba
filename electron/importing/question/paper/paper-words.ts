import { assertNever } from '#engine/assert-never'
import type { PaperDocument, PrintedAnswer, PrintedSection } from '#engine/paper/paper-document'
import { hanNumber } from '../../docx/han-number.ts'
import { HEADINGS } from '../text/type-words.ts'

/** 200 → 2, 250 → 2.5. */
export function marks(cents: number): string {
  return String(cents / 100)
}

export function sectionTitle({ type, count, eachCents, markCents }: PrintedSection, index: number): string {
  const each = eachCents === null ? '' : `每题 ${marks(eachCents)} 分，`
  return `${hanNumber(index + 1)}、${HEADINGS[type]}（共 ${count} 题，${each}共 ${marks(markCents)} 分）`
}

export function runningHead({ brigade, title, variant, number }: PaperDocument, words: string): string {
  return `${brigade}　${title}（${variant}卷）　${words}　卷号 ${number}`
}

export function answerWords(answer: PrintedAnswer): string {
  switch (answer.kind) {
    case 'labels':
      return answer.labels.join('')
    case 'truth':
      return answer.value ? '√' : '×'
    case 'forms':
      return answer.blanks.map(forms => forms.map(escapeForm).join(' / ')).join('；')
    case 'number':
      return `${answer.key}${answer.tolerance === '0' ? '' : ` ± ${answer.tolerance}`}${answer.unit === '' ? '' : ` ${answer.unit}`}`
    case 'pairs':
      return answer.pairs.map(({ left, right }) => `${left}-${right}`).join('　')
    case 'points':
      return answer.points.map(({ text, markCents }) => `\n${text}（${marks(markCents)} 分）`).join('')
    default:
      return assertNever(answer)
  }
}

/** A sign that stands between forms or blanks would divide the form that has it. */
function escapeForm(form: string): string {
  return form.replaceAll(/[；;/|｜／\\]/gu, String.raw`\$&`)
}
