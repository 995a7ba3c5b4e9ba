import type { ReactNode } from 'react'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SittingView } from '#contract/sitting'
import { useReport } from '../../client/use-report.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { leftSentence, useCountdown } from './countdown.ts'
import { ElsewhereDialog } from './elsewhere-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import type { Paper } from './paper.ts'
import { PlayerHead } from './player-head.tsx'
import styles from './player.module.css'
import { ReportDialog } from '../../ui/report-dialog.tsx'
import { QuestionView } from './question-view.tsx'
import { RulesDialog } from './rules-dialog.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useHeadHeight } from './use-head-height.ts'
import { useEnd, useStanding } from './use-standing.ts'

type Props = { view: SittingView; paper: Paper; restart: () => Promise<void>; rules: ReactNode }
type Panel = 'none' | 'submit' | 'keys' | 'report' | 'rules'

export function Player({ view, paper, restart, rules }: Props) {
  const { t } = useTranslation('sitting')
  const announce = useAnnounce()
  const navigate = useNavigate()
  const items = useSyncExternalStore(paper.subscribe, paper.items)
  const delivery = useSyncExternalStore(paper.subscribe, paper.outbox.state)
  const [position, setPosition] = useState(Math.min(view.position, items.length - 1))
  const [panel, setPanel] = useState<Panel>('none')
  const section = useRef<HTMLElement>(null)
  const page = useHeadHeight()

  const { isElsewhere, visit, showResult, isOver } = useStanding(view, paper)
  const leftMs = useCountdown(paper, ms => announce(leftSentence(ms, t)))
  const timeOver = leftMs === 0
  useEnd(view, timeOver, () => visit(position))
  // Also after a new start, which may follow moves that the backend has not heard of.
  useEffect(() => void visit(position), [visit, position])
  useEffect(() => {
    if (delivery.over) showResult()
  }, [delivery.over, showResult])

  const goTo = useCallback(
    (item: number) => {
      if (item < 0 || item >= items.length) return
      setPosition(item)
    },
    [items.length],
  )
  const shown = useRef(position)
  useEffect(() => {
    if (shown.current === position) return
    shown.current = position
    section.current?.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [position])

  const isLast = position === items.length - 1
  const next = () => (isLast ? setPanel('submit') : goTo(position + 1))
  const item = items[position]
  if (!item) return null
  return (
    <div ref={page} className={styles.player}>
      <PlayerHead
        view={view}
        items={items}
        position={position}
        leftMs={leftMs}
        saving={delivery.saving}
        onGo={goTo}
        onRules={() => setPanel('rules')}
        onLeave={() => void navigate('/today')}
        onSubmit={() => setPanel('submit')}
      />
      <main className={item.type === 'caseGroup' ? `${styles.main} ${styles.wide}` : styles.main}>
        {timeOver ? (
          <p className={styles.over} role="alert">
            {t('timeOver')}
          </p>
        ) : null}
        <QuestionView
          key={position}
          item={item}
          number={position + 1}
          sectionRef={section}
          disabled={timeOver}
          hearsKeys={panel === 'none' && !isElsewhere}
          isFirst={position === 0}
          isLast={isLast}
          onAnswer={(given, delayMs) => paper.answer(position, given, delayMs)}
          onFlush={() => void paper.outbox.flush()}
          onFlag={() => paper.flag(position, !item.flagged)}
          onPrevious={() => goTo(position - 1)}
          onForward={() => goTo(position + 1)}
          onNext={next}
          onKeys={() => setPanel('keys')}
          onReport={() => setPanel('report')}
        />
      </main>
      <ReportOf
        key={`report ${position}`}
        sittingId={view.sittingId}
        item={position}
        open={panel === 'report'}
        onClose={() => setPanel('none')}
      />
      <SubmitDialog
        open={panel === 'submit'}
        items={items}
        paper={paper}
        onClose={() => setPanel('none')}
        onGo={at => {
          setPanel('none')
          goTo(at)
        }}
        onDone={showResult}
      />
      <KeysDialog open={panel === 'keys'} onClose={() => setPanel('none')} />
      <RulesDialog open={panel === 'rules'} onClose={() => setPanel('none')}>
        {rules}
      </RulesDialog>
      <LeaveDialog pending={delivery.pending} mustAsk={() => !isOver() && paper.outbox.state().pending > 0} />
      <ElsewhereDialog
        open={
          isElsewhere ||
          (delivery.saving.kind === 'failing' && delivery.saving.code === 'sitting.openElsewhere')
        }
        onTake={restart}
        onLeave={() => void navigate('/today')}
      />
    </div>
  )
}

type ReportProps = { sittingId: string; item: number; open: boolean; onClose: () => void }

/** Something is wrong with the question on the page. */
function ReportOf({ sittingId, item, open, onClose }: ReportProps) {
  const report = useReport({ sittingId, item })
  return <ReportDialog open={open} number={item + 1} report={report} onClose={onClose} />
}
