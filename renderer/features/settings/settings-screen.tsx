import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { PreferencesView } from '#contract/preference'
import { useCommand } from '../../client/hooks.ts'
import { useSession, useStatus } from '../../client/session.ts'
import { LOCALES, LOCALE_NAMES } from '../../i18n/locales.ts'
import { useAppearance } from '../../ui/appearance.ts'
import { Card } from '../../ui/card.tsx'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { KeyList } from '../../ui/key-list.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PLAYER_KEYS } from '../../ui/player-keys.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './settings-screen.module.css'

export function SettingsScreen() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Look />
          <Account />
          <About />
        </div>
        <Card title={t('keys.title')} note={t('keys.note')}>
          <KeyList keys={PLAYER_KEYS} />
        </Card>
      </div>
    </>
  )
}

/** Applies at once; the member finds it again at every window of this PC. */
function Look() {
  const { t } = useTranslation('settings')
  const { locale, theme, largeType, change } = useAppearance()
  const save = useCommand((client, preferences: PreferencesView) => client.preference.save(preferences))
  const choose = (changes: Partial<PreferencesView>) => {
    change(changes)
    save.mutate({ locale, theme, largeType, ...changes })
  }
  return (
    <Card title={t('look.title')} note={t('look.note')}>
      <div className={styles.rows}>
        <ChoiceRow
          label={t('look.language')}
          value={locale}
          choices={LOCALES.map(value => ({ value, label: LOCALE_NAMES[value], lang: value }))}
          onChange={value => choose({ locale: value })}
        />
        <ChoiceRow
          label={t('look.theme')}
          value={theme}
          choices={(['system', 'light', 'dark'] as const).map(value => ({
            value,
            label: t(`look.${value}`),
          }))}
          onChange={value => choose({ theme: value })}
        />
        <ChoiceRow
          label={t('look.type')}
          value={largeType ? 'large' : 'normal'}
          choices={(['normal', 'large'] as const).map(value => ({ value, label: t(`look.${value}`) }))}
          onChange={value => choose({ largeType: value === 'large' })}
        />
        <RefusalAlert error={save.error} />
      </div>
    </Card>
  )
}

function Account() {
  const { t } = useTranslation('settings')
  const session = useSession()
  const navigate = useNavigate()
  const pinChanged = hasChangedPin(useLocation().state)
  const signOut = useCommand(client => client.session.signOut({}))
  return (
    <Card title={t('account.title')}>
      <p>
        {t('account.who', { name: session.name, number: session.policeNumber, branch: session.branchName })}
      </p>
      {pinChanged ? (
        <p className={styles.done}>
          <span aria-hidden="true">✓</span> {t('account.pinChanged')}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button onClick={() => void navigate('/pin')}>{t('account.changePin')}</Button>
        <Button loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
          {t('account.signOut')}
        </Button>
      </div>
      <RefusalAlert error={signOut.error} />
    </Card>
  )
}

function About() {
  const { t } = useTranslation('settings')
  const { version, dataFolder, brigadeName } = useStatus()
  return (
    <Card title={t('about.title')}>
      <dl className={styles.facts}>
        <dt>{t('about.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('about.brigade')}</dt>
        <dd>{brigadeName}</dd>
        <dt>{t('about.folder')}</dt>
        <dd>{dataFolder}</dd>
        <dt>{t('about.licences')}</dt>
        <dd>{t('about.licencesText')}</dd>
      </dl>
    </Card>
  )
}

function hasChangedPin(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'pinChanged' in state
}
