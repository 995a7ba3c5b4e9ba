import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { Navigation } from './navigation.tsx'
import { SampleBanner } from './sample-banner.tsx'
import styles from './shell.module.css'
import { useFocusKept } from './use-focus-kept.ts'
import { WindowDrop } from './window-drop.tsx'

/** Navigation at the left, the screen at the right. */
export function Shell() {
  const { t } = useTranslation('common')
  useFocusKept()
  const skip = (event: { preventDefault: () => void }) => {
    // A hash link would be taken for a route.
    event.preventDefault()
    document.getElementById('content')?.focus()
  }
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content" onClick={skip}>
        {t('skip')}
      </a>
      <Navigation />
      <WindowDrop />
      <div className={styles.side}>
        <SampleBanner />
        <main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}
