import type { TFunction } from 'i18next'
import type { PaperHead, PaperView, PrintedKeyView } from '#contract/paper'
import type { Format } from '../../i18n/format.ts'
import { KeyEntry } from './key-entry.tsx'
import { sectionBlock } from './paper-blocks.tsx'
import type { PrintBlock } from './print-block.ts'
import styles from './printed.module.css'

type Asked = {
  variant: PaperView['variants'][number]
  entries: readonly PrintedKeyView[]
  head: PaperHead
}

/** 答案与解析 of one variant, for the instructor alone. */
export function keyBlocks(
  { variant, entries, head }: Asked,
  words: { t: TFunction<'paper'>; format: Format },
): PrintBlock[] {
  const { t } = words
  return [
    {
      key: 'head',
      group: 'head',
      node: (
        <div className={styles['title']}>
          <h2>{t('print.keyTitle', { title: head.title, variant: variant.variant })}</h2>
          <p className={styles['second']}>{t('print.keyNote')}</p>
        </div>
      ),
    },
    ...variant.sections.flatMap((section, index) => {
      const numbers = new Set(section.questions.map(({ number }) => number))
      return [
        sectionBlock(section, index, words),
        ...entries
          .filter(({ number }) => numbers.has(number))
          .map((entry): PrintBlock => ({
            key: `${entry.number}/${entry.part ?? ''}`,
            group: `entry ${entry.number}`,
            node: (
              <KeyEntry
                entry={entry}
                isFirst={entries.find(({ number }) => number === entry.number) === entry}
              />
            ),
          })),
      ]
    }),
  ]
}
