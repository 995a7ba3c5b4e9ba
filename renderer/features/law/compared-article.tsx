import { useTranslation } from 'react-i18next'
import { useView } from '../../client/hooks.ts'
import { ArticleText } from '../../ui/article-text.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { Tag } from '../../ui/tag.tsx'
import { LinkTags } from './change-list.tsx'
import type { CitedPlace } from './law-types.ts'
import styles from './law.module.css'
import { LinkName } from './link-name.tsx'
import { RunsText } from './runs-text.tsx'

type Props = {
  pair: { instrumentId: string; fromEdition: string; toEdition: string }
  article: string
  cited: readonly CitedPlace[]
  labels: { from: string; to: string }
}

/** An article a question rests on beside what became of it, with the difference marked on both sides. */
export function ComparedArticle({ pair, article, cited, labels }: Props) {
  const { t } = useTranslation('law')
  const input = { ...pair, article }
  const view = useView(['bank'], 'instrument.compare', input, client => client.instrument.compare(input))
  if (view.error) return <RefusalAlert error={view.error} />
  if (!view.data) return <LoadingState />
  const { link, older, newer } = view.data
  return (
    <div className={`${styles['compared']} ${styles['stack']}`}>
      <div className={styles['detailHead']}>
        <h3>
          <LinkName link={link} />
        </h3>
        <LinkTags link={link} />
      </div>
      {cited.map(place => (
        <p key={place.place} className={styles['tags']}>
          <span>{t('cited.place', { place: place.place })}</span>
          {place.citedChanged === null ? null : (
            <Tag tone={place.citedChanged ? 'warn' : 'ok'}>
              {t(place.citedChanged ? 'cited.changed' : 'cited.same')}
            </Tag>
          )}
        </p>
      ))}
      <div className={styles['sides']}>
        <div>
          <h4>{t('walk.older', { label: labels.from })}</h4>
          {link.runs.length > 0 ? (
            <RunsText runs={link.runs} side="older" />
          ) : (
            older.map(one => (
              <ArticleText
                key={one.number}
                article={one}
                paragraph={one.number === article ? (cited[0]?.paragraph ?? null) : null}
                item={one.number === article ? (cited[0]?.item ?? null) : null}
              />
            ))
          )}
        </div>
        <div>
          <h4>{t('walk.newer', { label: labels.to })}</h4>
          {newer.length === 0 ? (
            <p className={styles['muted']}>{t('walk.gone')}</p>
          ) : link.runs.length > 0 ? (
            <RunsText runs={link.runs} side="newer" />
          ) : (
            newer.map(one => <ArticleText key={one.number} article={one} />)
          )}
        </div>
      </div>
    </div>
  )
}
