import { useTranslation } from 'react-i18next'
import type { Outputs } from '#contract/contract'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './law.module.css'

type Content = Outputs['question']['get']['current']['content']
type Body = Content['body']
type PartBody = Exclude<Body, { type: 'caseGroup' }>
type Row = { id: string; text: string; right: boolean }

/** A question as short as it can be read with its key and its reason: what a person needs who decides about its law. */
export function QuestionWithKey({ content: { body, explanation } }: { content: Content }) {
  const { t } = useTranslation(['law', 'common'])
  return (
    <>
      <p>
        <Tag>{t(`common:questionType.${body.type}`)}</Tag>
      </p>
      <div className={styles['stem']}>
        <RichText text={body.stem} />
      </div>
      {body.type === 'caseGroup' ? (
        <ol className={styles['parts']}>
          {body.parts.map((part, index) => (
            // A part has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <RichText text={part.body.stem} />
              <Key body={part.body} />
              <Reason text={part.explanation} />
            </li>
          ))}
        </ol>
      ) : (
        <Key body={body} />
      )}
      <Reason text={explanation} />
    </>
  )
}

function Reason({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    <div className={styles['why']}>
      <RichText text={text} />
    </div>
  )
}

function Key({ body }: { body: PartBody }) {
  const { t } = useTranslation('law')
  const rows = rowsOf(body, { yes: t('key.yes'), no: t('key.no'), joint: t('listJoint') })
  return (
    <ul className={styles['options']}>
      {rows.map(({ id, text, right }) => (
        <li key={id} className={`${styles['option']} ${right ? styles['right'] : ''}`}>
          <b>{id}</b>
          <span>
            <RichText inline text={text} />
          </span>
          {right ? <span className={styles['rightWord']}>{t('key.right')}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function rowsOf(body: PartBody, words: { yes: string; no: string; joint: string }): Row[] {
  const numbered = (texts: readonly string[]) =>
    texts.map((text, index) => ({ id: String(index + 1), text, right: true }))
  switch (body.type) {
    case 'single':
      return body.options.map(option => ({ ...option, right: option.id === body.key }))
    case 'multiple':
      return body.options.map(option => ({ ...option, right: body.key.includes(option.id) }))
    case 'trueFalse':
      return [
        { id: 'A', text: words.yes, right: body.key },
        { id: 'B', text: words.no, right: !body.key },
      ]
    case 'fillIn':
      return numbered(body.blanks.map(({ accept }) => accept.join(words.joint)))
    case 'numeric':
      return numbered([
        Number(body.tolerance) === 0
          ? `${body.key} ${body.unit}`
          : `${body.key} ± ${body.tolerance} ${body.unit}`,
      ])
    case 'ordering':
      return numbered(body.key.map(id => textOf(body.items, id)))
    case 'matching':
      return numbered(
        body.lefts.map(
          ({ id, text }) =>
            `${text} → ${textOf(body.rights, body.key.find(pair => pair.left === id)?.right)}`,
        ),
      )
    case 'shortAnswer':
      return numbered(body.keyPoints.map(({ text }) => text))
    default:
      return []
  }
}

function textOf(options: readonly { id: string; text: string }[], id: string | undefined): string {
  return options.find(option => option.id === id)?.text ?? ''
}
