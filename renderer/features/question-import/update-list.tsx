import { useTranslation } from 'react-i18next'
import type { ImportItemView } from '#contract/question-import'
import { RichText } from '../../ui/rich-text.tsx'
import { Tag } from '../../ui/tag.tsx'
import { CompareTable } from './compare-table.tsx'
import type { ContentWords } from './content-texts.ts'
import styles from './import.module.css'
import { PagesFrame } from './pages-frame.tsx'
import { placeWords } from './place-words.ts'
import { useContentWords } from './use-content-words.ts'
import type { DryRunState } from './use-dry-run.ts'
import { usePages } from './use-pages.ts'

/** Questions whose 编号 the bank has: what of them changes. */
export function UpdateList({ dry }: { dry: DryRunState }) {
  const { t } = useTranslation('import')
  const words = useContentWords()
  const pages = usePages(dry, 'items.update', 20, (client, asked) =>
    client.questionImport.items({ ...asked, list: 'update' }),
  )
  return (
    <PagesFrame pages={pages} empty={{ title: t('none.update.title'), text: t('none.update.text') }}>
      {rows => (
        <>
          <p className={styles['muted']}>{t('hint.update')}</p>
          <ol className={styles['updates']}>
            {rows.map(row => (
              <Update key={row.item} row={row} words={words} />
            ))}
          </ol>
        </>
      )}
    </PagesFrame>
  )
}

function Update({ row, words }: { row: ImportItemView; words: ContentWords }) {
  const { t } = words
  const { bankQuestion, content } = row
  const id = bankQuestion?.questionId ?? row.questionId ?? ''
  return (
    <li>
      <h3 className={styles['updateHead']}>
        <b>{id}</b>
        <span className={styles['muted']}>{placeWords(row.place, t)}</span>
        {row.isIncomplete ? <Tag tone="warn">{t('import:item.incomplete')}</Tag> : null}
      </h3>
      <p className={styles['stem']}>
        <RichText inline text={content.body.stem} />
      </p>
      {bankQuestion ? (
        <CompareTable
          caption={t('import:caption.update', { id })}
          before={{ title: t('import:side.bankNow'), content: bankQuestion.content }}
          after={{ title: t('import:side.file'), content }}
          words={words}
          onlyChanges
        />
      ) : null}
    </li>
  )
}
