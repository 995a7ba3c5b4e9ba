import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { FrontPage } from '../../ui/front-page.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { AdministratorStep } from './administrator-step.tsx'
import { BranchesStep } from './branches-step.tsx'
import { BrigadeStep } from './brigade-step.tsx'
import type { Draft, Fault } from './draft.ts'
import { STEPS, emptyDraft, faultsOf, namedBranches } from './draft.ts'
import styles from './setup-screen.module.css'
import { StepList } from './step-list.tsx'

/** First start: a brigade in three short steps, or a look round with made-up data. */
export function SetupScreen() {
  const { t } = useTranslation('setup')
  const [draft, setDraft] = useState(emptyDraft)
  const [index, setIndex] = useState(0)
  const [faults, setFaults] = useState<Fault[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  const create = useCommand((client, input: Draft) => client.setup.create(toInput(input)))
  const trySample = useCommand(client => client.setup.trySample({}))
  const step = STEPS[index] ?? 'brigade'
  const isLast = index === STEPS.length - 1
  const busy = create.isPending || trySample.isPending

  const change = (changes: Partial<Draft>) => {
    setDraft(before => ({ ...before, ...changes }))
    setFaults([])
  }
  const goOn = () => {
    const found = faultsOf(step, draft)
    setFaults(found)
    if (found.length > 0) return
    if (isLast) create.mutate(draft)
    else setIndex(index + 1)
  }

  return (
    <FrontPage title={t('title')} subtitle={t('subtitle')}>
      <StepList current={index} />
      <Card>
        <form
          ref={form}
          className={styles.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            goOn()
          }}
        >
          {step === 'brigade' ? <BrigadeStep draft={draft} faults={faults} onChange={change} /> : null}
          {step === 'branches' ? <BranchesStep draft={draft} faults={faults} onChange={change} /> : null}
          {step === 'administrator' ? (
            <AdministratorStep draft={draft} faults={faults} onChange={change} />
          ) : null}
          <RefusalAlert error={create.error} />
          <div className={styles.actions}>
            {index > 0 ? (
              <Button size="large" disabled={busy} onClick={() => setIndex(index - 1)}>
                {t('back')}
              </Button>
            ) : null}
            <Button type="primary" size="large" htmlType="submit" loading={create.isPending} disabled={busy}>
              {isLast ? t('finish') : t('next')}
            </Button>
          </div>
        </form>
      </Card>
      {index === 0 ? (
        <section className={styles.sample} aria-label={t('sample.title')}>
          <div>
            <h2>{t('sample.title')}</h2>
            <p>{t('sample.text')}</p>
          </div>
          <Button
            size="large"
            loading={trySample.isPending}
            disabled={busy}
            onClick={() => trySample.mutate(undefined)}
          >
            {t('sample.action')}
          </Button>
          <RefusalAlert error={trySample.error} />
        </section>
      ) : null}
    </FrontPage>
  )
}

function toInput(draft: Draft) {
  const branches = namedBranches(draft)
  const branch = branches.findIndex(row => row.key === draft.branchKey)
  return {
    brigadeName: draft.brigadeName.trim(),
    branches: branches.map(row => row.name.trim()),
    administrator: {
      name: draft.name.trim(),
      policeNumber: draft.policeNumber.trim(),
      branch: Math.max(0, branch),
      pin: draft.pin,
    },
  }
}
