import { useTranslation } from 'react-i18next'
import { fullMarksCents, questionCount } from '#engine/paper/blueprint'
import { useFormat } from '../../i18n/use-format.ts'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './drill-screen.module.css'
import type { RuleFacts, RuledSection } from './rule-facts.ts'
import {
  paperSentences,
  rankingSentences,
  ruleSentences,
  sittingSentences,
  speedSentences,
} from './rule-sentence.ts'

type Props = { facts: RuleFacts; summary: string; minParticipants?: number | null }

/** Every rule in force for a drill in plain words, made from the very data it is marked by. */
export function RuleSheet({ facts, summary, minParticipants = null }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { blueprint } = facts
  const words = { t, format }
  return (
    <>
      <p className={styles['summary']}>{summary}</p>
      <Sheet caption={t('rules.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('check.section')}</th>
            <th scope="col" data-number>
              {t('editor.count')}
            </th>
            <th scope="col" data-number>
              {t('rules.each')}
            </th>
            <th scope="col" data-number>
              {t('rules.wrong')}
            </th>
            <th scope="col" data-number>
              {t('rules.blank')}
            </th>
            <th scope="col" data-number>
              {t('rules.sum')}
            </th>
            <th scope="col">{t('rules.how')}</th>
          </tr>
        </thead>
        <tbody>
          {blueprint.sections.map((section, index) => (
            // A section has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <RuleRow key={index} number={index + 1} section={section} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('rules.total')}</th>
            <td data-number>{questionCount(blueprint)}</td>
            <td colSpan={3}>{null}</td>
            <td data-number>{format.marks(fullMarksCents(blueprint))}</td>
            <td>{null}</td>
          </tr>
        </tfoot>
      </Sheet>
      <Sentences title={t('rules.general')} texts={paperSentences(facts, words)} />
      <Sentences title={t('rules.sitting')} texts={sittingSentences(facts, words)} />
      <Sentences title={t('rules.speed.title')} texts={speedSentences(facts, words)} />
      <Sentences title={t('rules.ranking')} texts={rankingSentences(facts, minParticipants, words)} />
    </>
  )
}

function Sentences({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <>
      <h2 className={styles['heading']}>{title}</h2>
      <ul className={styles['sentences']}>
        {texts.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function RuleRow({ number, section }: { number: number; section: RuledSection }) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { type, count, marks } = section
  const { name, texts } = ruleSentences(section, { t, format })
  // What is printed is what is given: a question never costs more than its floor.
  const atLeast = (cents: number) => format.marks(Math.max(cents, marks.floorCents))
  return (
    <tr className={styles['row']}>
      <th scope="row" data-whole>
        {t('check.sectionName', { number, type: t(`common:questionType.${type}`) })}
      </th>
      <td data-number>{count}</td>
      <td data-number>{format.marks(marks.fullCents)}</td>
      <td data-number>{atLeast(marks.wrongCents)}</td>
      <td data-number>{atLeast(marks.blankCents)}</td>
      <td data-number>{format.marks(marks.fullCents * count)}</td>
      <td>
        <p className={styles['title']}>{name}</p>
        {texts.map(text => (
          <p key={text}>{text}</p>
        ))}
      </td>
    </tr>
  )
}
