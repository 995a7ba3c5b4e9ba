import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouteLink } from 'react-router'
import { RichText } from '../../ui/rich-text.tsx'
import { SupersededTag } from '../../ui/superseded-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { LinkTags } from './change-list.tsx'
import type { Affected, Link, ManualLink } from './law-types.ts'
import styles from './law.module.css'
import { LinkDialog } from './link-dialog.tsx'
import { LinkName } from './link-name.tsx'
import { questionsOf, withCorrection, withoutCorrection } from './links.ts'
import { RunsText } from './runs-text.tsx'

type Props = {
  link: Link
  links: readonly Link[]
  affected: readonly Affected[]
  busy: boolean
  onCorrect: (links: ManualLink[]) => void
}

/** One link: the difference of the words, the questions that rest on it, and the way to correct it. */
export function ChangeDetail({ link, links, affected, busy, onCorrect }: Props) {
  const { t } = useTranslation('law')
  const [correcting, setCorrecting] = useState(false)
  const questions = questionsOf(link, affected)
  return (
    <div className={styles['stack']} aria-live="polite">
      <div className={styles['detailHead']}>
        <h3>
          <LinkName link={link} />
        </h3>
        <LinkTags link={link} />
      </div>
      {link.runs.length > 0 ? (
        <RunsText runs={link.runs} />
      ) : (
        <p className={styles['muted']}>{t(`detail.same.${link.kind}`)}</p>
      )}
      <div className={styles['buttons']}>
        <Button disabled={busy} onClick={() => setCorrecting(true)}>
          {t('correct.action')}
        </Button>
        {link.manual ? (
          <Button loading={busy} onClick={() => onCorrect(withoutCorrection(links, link))}>
            {t('correct.undo')}
          </Button>
        ) : null}
      </div>
      <h3 className={styles['heading']}>{t('detail.questions', { count: questions.length })}</h3>
      {questions.length === 0 ? <p className={styles['muted']}>{t('detail.noQuestions')}</p> : null}
      <ul className={styles['questions']}>
        {questions.map(row => (
          <li key={row.questionId}>
            <p className={styles['tags']}>
              <RouteLink to={`/bank/${encodeURIComponent(row.questionId)}`}>{row.questionId}</RouteLink>
              {row.cited
                .filter(place => link.from.includes(place.article))
                .map(place => (
                  <span key={place.place} className={styles['muted']}>
                    {place.place}
                  </span>
                ))}
              <SupersededTag on={row.superseded} />
              {row.cited.some(place => place.citedChanged === false && link.from.includes(place.article)) ? (
                <Tag>{t('cited.same')}</Tag>
              ) : null}
            </p>
            <div className={styles['stem']}>
              <RichText inline text={row.stem} />
            </div>
          </li>
        ))}
      </ul>
      {correcting ? (
        <LinkDialog
          link={link}
          onClose={() => setCorrecting(false)}
          onCorrect={correction => {
            setCorrecting(false)
            onCorrect(withCorrection(links, correction))
          }}
        />
      ) : null}
    </div>
  )
}
