import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { hasMarkup } from '../../ui/markdown/has-markup.ts'
import type { Asked } from './asked.ts'
import { rightOf } from './matching-pairs.ts'
import type { GivenOne } from './use-answering.ts'

/** Says what a key or a button has done where the screen shows it only by place. */
export function useSayGiven(): (asked: Asked, given: GivenOne, row: number) => void {
  const { t } = useTranslation('sitting')
  const announce = useAnnounce()
  return (asked, given, row) => {
    const textOf = (label = '') => sayable(label, asked.options.find(option => option.label === label)?.text)
    if (given.type === 'ordering' && given.items.length > 0)
      announce(
        t('ordering.moved', { text: textOf(given.items[row]), place: row + 1, count: given.items.length }),
      )
    if (given.type !== 'matching') return
    const now = { ...asked, answer: given }
    const changed = asked.lefts.find(({ label }) => rightOf(asked, label) !== rightOf(now, label))
    if (!changed) return
    const right = rightOf(now, changed.label)
    announce(
      right === null
        ? t('matching.cleared', { left: sayable(changed.label, changed.text) })
        : t('matching.paired', {
            left: sayable(changed.label, changed.text),
            label: right,
            right: textOf(right),
          }),
    )
  }
}

/** Formulas and pictures cannot be said as they are written; their letter can. */
function sayable(label: string, text = ''): string {
  return hasMarkup(text) ? label : text
}
