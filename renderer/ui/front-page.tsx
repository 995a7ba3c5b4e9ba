import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LOCALES, LOCALE_NAMES } from '../i18n/locales.ts'
import { useAppearance } from './appearance.ts'
import styles from './front-page.module.css'

type Props = { title: string; subtitle?: ReactNode; banner?: ReactNode; wide?: boolean; children: ReactNode }

/** A screen before the navigation exists: first start, starting, sign-in. Anybody can find their language here. */
export function FrontPage({ title, subtitle, banner, wide = false, children }: Props) {
  const { t } = useTranslation('common')
  const product = t('product')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <div className={styles.page}>
      {banner}
      <header className={styles.top}>
        <b className={styles.product}>{product}</b>
        <LanguageChoice />
      </header>
      <main className={wide ? `${styles.main} ${styles.wide}` : styles.main}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
        </div>
        {children}
      </main>
    </div>
  )
}

function LanguageChoice() {
  const { locale, change } = useAppearance()
  const { t } = useTranslation('common')
  return (
    <fieldset aria-label={t('language')} className={styles.languages}>
      {LOCALES.map(choice => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === locale}
          onClick={() => change({ locale: choice })}
        >
          {LOCALE_NAMES[choice]}
        </button>
      ))}
    </fieldset>
  )
}
