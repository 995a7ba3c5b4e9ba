import { useTranslation } from 'react-i18next'
import type { ImportItemView } from '#contract/question-import'
import { RichText } from '../../ui/rich-text.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ContentView } from './content-view.tsx'
import type { ContentWords } from './content-texts.ts'
import styles from './import.module.css'
import { PagesFrame } from './pages-frame.tsx'
import { placeWords } from './place-words.ts'
import { useContentWords } from './use-content-words.ts'
import type { DryRunState } from './use-dry-run.ts'
import { usePages } from './use-pages.ts'

type Props = { dry: DryRunState; list: 'new' | 'unchanged' }

/** Questions of the file as they would stand in the bank. */
export function ItemTable({ dry, list }: Props) {
  const { t } = useTranslation('import')
  const words = useContentWords()
  const pages = usePages(dry, `items.${list}`, 50, (client, asked) =>
    client.questionImport.items({ ...asked, list }),
  )
  return (
    <PagesFrame pages={pages} empty={{ title: t(`none.${list}.title`), text: t(`none.${list}.text`) }}>
      {rows => (
        <>
          <p className={styles['muted']}>{t(`hint.${list}`)}</p>
          <Sheet caption={t(`caption.${list}`)} busy={pages.busy}>
            <thead>
              <tr>
                <th scope="col">{t('column.place')}</th>
                <th scope="col">{t('column.type')}</th>
                <th scope="col">{t('column.stem')}</th>
                <th scope="col">{t('column.topic')}</th>
                <th scope="col">{t('column.difficulty')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <ItemRow key={row.item} row={row} words={words} />
              ))}
            </tbody>
          </Sheet>
        </>
      )}
    </PagesFrame>
  )
}

function ItemRow({ row, words }: { row: ImportItemView; words: ContentWords }) {
  const { t } = words
  const { content } = row
  const topic = words.topic(content)
  return (
    <tr className={styles['item']}>
      <td className={styles['place']}>
        {placeWords(row.place, t)}
        {row.questionId === null ? null : <small>{row.questionId}</small>}
      </td>
      <td className={styles['place']}>{t(`common:questionType.${content.body.type}`)}</td>
      <td>
        <details className={styles['details']}>
          <summary>
            <RichText inline text={content.body.stem} />
          </summary>
          <ContentView content={content} words={words} />
        </details>
        {row.isIncomplete && row.kind !== 'unchanged' ? (
          <Tag tone="warn">{t('import:item.incomplete')}</Tag>
        ) : null}
      </td>
      <td>{topic === '' ? <Missing words={words} /> : topic}</td>
      <td className={styles['place']}>
        {content.difficulty === null ? <Missing words={words} /> : t(`bank:difficulty.${content.difficulty}`)}
      </td>
    </tr>
  )
}

function Missing({ words: { t } }: { words: ContentWords }) {
  return <span className={styles['waits']}>{t('import:item.missing')}</span>
}
