import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PaperView } from '#contract/paper'

const SHOWN = 5

/** Chosen questions that are not on the paper, each with the reason and the way to it. */
export function LeftOut({ leftOut }: Pick<PaperView, 'leftOut'>) {
  const { t } = useTranslation('paper')
  if (leftOut.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('leftOut.title', { count: leftOut.length })}
      description={
        <ul>
          {leftOut.slice(0, SHOWN).map(({ questionId, why }) => (
            <li key={questionId}>
              <Link to={`/bank/${encodeURIComponent(questionId)}`}>{questionId}</Link>{' '}
              {t(`leftOut.why.${why}`)}
            </li>
          ))}
          {leftOut.length > SHOWN ? <li>{t('leftOut.more', { count: leftOut.length - SHOWN })}</li> : null}
        </ul>
      }
    />
  )
}
