import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { ArticleDialog } from '../../ui/article-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './law.module.css'

const STEP = 50
const MOST = 100

type Props = { text: string; within?: { instrumentId: string; editionId: string } }
type Opened = { instrumentId: string; editionId: string; article: string }

/** Articles in which something stands, or the one of that number; each opens. */
export function SearchHits({ text, within }: Props) {
  const { t } = useTranslation('law')
  const [limit, setLimit] = useState(STEP)
  const [opened, setOpened] = useState<Opened | null>(null)
  const input = { text, ...within, offset: 0, limit }
  const found = useView(['bank'], 'instrument.search', input, client => client.instrument.search(input))
  if (found.error) return <RefusalAlert error={found.error} />
  if (!found.data) return <LoadingState />
  const { total, rows } = found.data
  if (total === 0) return <EmptyState title={t('search.noneTitle')}>{t('search.noneText')}</EmptyState>
  return (
    <>
      <output className={`${styles['muted']} ${styles['found']}`}>
        {t('search.found', { count: total })}
        {total > rows.length ? t('search.shown', { count: rows.length }) : ''}
      </output>
      <ul className={styles['hits']}>
        {rows.map(row => (
          <li key={`${row.instrumentId}/${row.editionId}/${row.number}`}>
            <button
              type="button"
              className={styles['hit']}
              aria-haspopup="dialog"
              onClick={() =>
                setOpened({
                  instrumentId: row.instrumentId,
                  editionId: row.editionId,
                  article: row.number,
                })
              }
            >
              <span className={styles['tags']}>
                <b>
                  {row.shortName} {row.place}
                </b>
                <span className={styles['muted']}>
                  {[row.editionLabel, row.chapter ?? ''].filter(word => word !== '').join(t('middleDot'))}
                </span>
              </span>
              <span lang="zh-CN">
                <Marked text={row.snippet} ranges={row.ranges} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > rows.length && limit < MOST ? (
        <Button onClick={() => setLimit(MOST)}>{t('search.more')}</Button>
      ) : null}
      {opened ? <ArticleDialog place={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

type Ranges = readonly { from: number; to: number }[]

/** What was asked for may stand there in the other script: the backend says where. */
function Marked({ text, ranges }: { text: string; ranges: Ranges }) {
  return (
    <>
      {ranges.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ranges[index - 1]?.to ?? 0, from)}
          <mark className={styles['mark']}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </>
  )
}
