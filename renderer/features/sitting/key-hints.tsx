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
      <span aria-hidden="true" className={styles.own}>
        <OwnKeys item={item} />
      </span>
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
      <>
        <Kbd>Enter</Kbd> {t('keys.part')}
      </>
    )
  if (last === undefined) return null
  if (item.type === 'ordering')
    return (
      <>
        <Kbd>A</Kbd>–<Kbd>{last}</Kbd> {t('keys.row')} <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd>{' '}
        {t('keys.move')}
      </>
    )
  if (item.type === 'matching')
    return (
      <>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.row')} <Kbd>A</Kbd>–<Kbd>{last}</Kbd> {t('keys.pair')}
      </>
    )
  return (
    <>
      <Kbd>A</Kbd>–<Kbd>{last}</Kbd> {t('keys.choose')}
    </>
  )
}
