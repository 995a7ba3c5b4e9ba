import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NearPairView } from '#contract/duplicate'
import { type TakeOver, onlyThere } from '#engine/question/take-over'
import { useCitationWords } from '../use-citation-words.ts'
import styles from './duplicates.module.css'

type Props = { pair: NearPairView; take: TakeOver; onTake: (take: TakeOver) => void }

/** What one of the two has alone, and whether the one that stays takes it over. Nothing where there is no such thing. */
export function TakeOverChoice({ pair: { first, second }, take, onTake }: Props) {
  const { t } = useTranslation('bank')
  const cite = useCitationWords()
  const sides = [
    { id: first.questionId, only: onlyThere(second.version.content, first.version.content) },
    { id: second.questionId, only: onlyThere(first.version.content, second.version.content) },
  ]
  const joint = t('question.formJoint')
  const tags = sides.map(({ id, only }) => ({ id, what: only.tags.join(joint) }))
  const citations = sides.map(({ id, only }) => ({
    id,
    what: only.citations
      .map(cite)
      .map(({ name, place, edition }) => `${name} ${place} ${edition}`)
      .join(joint),
  }))
  const line = (kind: keyof TakeOver, label: string, found: readonly { id: string; what: string }[]) => {
    const had = found.filter(({ what }) => what !== '')
    if (had.length === 0) return null
    return (
      <div>
        <Checkbox checked={take[kind]} onChange={event => onTake({ ...take, [kind]: event.target.checked })}>
          {label}
        </Checkbox>
        {had.map(({ id, what }) => (
          <span key={id} className={styles['muted']}>
            {t('duplicates.only', { id, what })}
          </span>
        ))}
      </div>
    )
  }
  return (
    <div className={styles['take']}>
      {line('tags', t('duplicates.takeTags'), tags)}
      {line('citations', t('duplicates.takeCitations'), citations)}
    </div>
  )
}
