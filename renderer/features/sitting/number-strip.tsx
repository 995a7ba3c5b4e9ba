import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SittingItemView } from '#contract/sitting'
import { ScoreBar } from '../../ui/score-bar.tsx'
import { howFar, type HowFar } from './how-far.ts'
import styles from './number-strip.module.css'

const STAND_WORDS: Record<HowFar, string> = {
  blank: 'strip.unanswered',
  partly: 'strip.partly',
  answered: 'strip.answered',
}
const STAND_STYLES: Record<HowFar, string | undefined> = {
  blank: '',
  partly: styles.partly,
  answered: styles.answered,
}

type Props = { items: readonly SittingItemView[]; position: number; onGo: (item: number) => void }

/** All questions at a glance. One Tab stop; arrows move inside, and what a shape shows is also said in words. */
export function NumberStrip({ items, position, onGo }: Props) {
  const { t } = useTranslation('sitting')
  const list = useRef<HTMLOListElement>(null)
  const stands = items.map(howFar)
  const count = (stand: HowFar) => stands.filter(other => other === stand).length
  const flagged = items.filter(item => item.flagged).length

  const focus = (index: number) => {
    const buttons = list.current?.querySelectorAll('button')
    buttons?.[Math.min(Math.max(index, 0), items.length - 1)]?.focus()
  }

  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    const targets: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: items.length - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    focus(target)
  }

  const words = (item: SittingItemView, index: number) =>
    [
      t('strip.number', { number: index + 1 }),
      t(STAND_WORDS[stands[index] ?? 'blank']),
      item.flagged ? t('strip.flagged') : null,
    ]
      .filter(word => word !== null)
      .join(t('common:place.separator'))

  return (
    <nav className={styles.strip} aria-label={t('strip.label')} data-strip="">
      <div className={styles.progress}>
        <ScoreBar
          value={count('answered')}
          max={items.length}
          label={t('strip.progress', { answered: count('answered'), total: items.length })}
        />
      </div>
      <ol ref={list}>
        {items.map((item, index) => (
          // A question has no other name on this paper than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <button
              ref={index === position ? bringIntoView : null}
              type="button"
              tabIndex={index === position ? 0 : -1}
              aria-current={index === position ? 'true' : undefined}
              aria-label={words(item, index)}
              className={[
                styles.number,
                STAND_STYLES[stands[index] ?? 'blank'],
                item.flagged ? styles.flagged : '',
                index === position ? styles.current : '',
              ].join(' ')}
              onClick={() => onGo(index)}
              onKeyDown={event => onKeyDown(event, index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <ul className={styles.legend}>
        <li>
          <span className={`${styles.swatch} ${styles.answered}`} aria-hidden="true" />
          {t('strip.answeredCount', { count: count('answered') })}
        </li>
        {count('partly') > 0 ? (
          <li>
            <span className={`${styles.swatch} ${styles.partly}`} aria-hidden="true" />
            {t('strip.partlyCount', { count: count('partly') })}
          </li>
        ) : null}
        <li>
          <span className={styles.swatch} aria-hidden="true" />
          {t('strip.unansweredCount', { count: count('blank') })}
        </li>
        <li>
          <span className={`${styles.swatch} ${styles.flagged}`} aria-hidden="true" />
          {t('strip.flaggedCount', { count: flagged })}
        </li>
      </ul>
    </nav>
  )
}

function bringIntoView(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: 'nearest' })
}
