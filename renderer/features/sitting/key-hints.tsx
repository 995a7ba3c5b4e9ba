import { useTranslation } from 'react-i18next'
import type { SittingItemView } from '#contract/sitting'
import { Kbd } from '../../ui/kbd.tsx'
import { choiceCount } from './choosing.ts'
import styles from './key-hints.module.css'

const LETTERS = 'ABCDEFGH'

/** The keys of this question, beside what they do; all others are behind the question mark. */
export function KeyHints({ item, onKeys }: { item: SittingItemView; onKeys: () => void }) {
  const { t } = useTranslation('sitting')
  return (
    <div className={styles.hints}>
      <OwnKeys item={item} />
      <button type="button" className={styles.keys} onClick={onKeys}>
        <Kbd>?</Kbd> {t('keys.open')}
      </button>
    </div>
  )
}

function OwnKeys({ item }: { item: SittingItemView }) {
  const { t } = useTranslation('sitting')
  const last = LETTERS[(choiceCount(item) || item.options.length) - 1]
  if (item.type === 'caseGroup')
    return (
      <span aria-hidden="true">
        <Kbd>Enter</Kbd> {t('keys.part')}
      </span>
    )
  if (last === undefined) return null
  const letters = (
    <>
      <Kbd>A</Kbd>–<Kbd>{last}</Kbd>
    </>
  )
  if (item.type === 'ordering')
    return (
      <span aria-hidden="true">
        {letters} {t('keys.row')} <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.move')}
      </span>
    )
  if (item.type === 'matching')
    return (
      <span aria-hidden="true">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.row')} {letters} {t('keys.pair')}
      </span>
    )
  return (
    <span aria-hidden="true">
      {letters} {t('keys.choose')}
    </span>
  )
}
