import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import { fullMarksCents, questionCount } from '#engine/paper/blueprint'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './drill-screen.module.css'
import type { Section, Settings } from './drill-types.ts'
import { paperSentences, ruleSentences } from './rule-sentence.ts'
import { canFall } from './section-floor.ts'
import { settingsSentence } from './settings-sentence.ts'

type Props = { settings: Settings; when: string; branches: readonly BranchView[]; onBack: () => void }

/** 评分办法: how this drill is marked, printed from the very data it is marked by. */
export function DrillRules({ settings, when, branches, onBack }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { blueprint } = settings
  const branchNames = new Map(branches.map(branch => [branch.branchId, branch.name]))
  const neverMinus = !blueprint.sections.some(section => canFall(section))
  return (
    <>
      <PageHead
        title={t('rules.titleOf', { title: settings.title })}
        subtitle={when}
        actions={
          <span className={styles['screenOnly']}>
            <Button onClick={onBack}>{t('editor.back')}</Button>
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('rules.print')}
            </Button>
          </span>
        }
      />
      <Card>
        <p className={styles['summary']}>{settingsSentence(settings, { t, format, branchNames })}</p>
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
        <h2 className={styles['heading']}>{t('rules.general')}</h2>
        <ul className={styles['sentences']}>
          {paperSentences(settings, { t, format }).map(text => (
            <li key={text}>{text}</li>
          ))}
          {neverMinus ? <li>{t('rules.neverMinus')}</li> : null}
        </ul>
      </Card>
    </>
  )
}

function RuleRow({ number, section }: { number: number; section: Section }) {
  const { t } = useTranslation(['drill', 'common'])
  const format = useFormat()
  const { type, count, marks } = section
  const { name, texts } = ruleSentences(section, { t, format })
  return (
    <tr className={styles['row']}>
      <th scope="row" className={styles['nowrap']}>
        {t('check.sectionName', { number, type: t(`common:questionType.${type}`) })}
      </th>
      <td data-number>{count}</td>
      <td data-number>{format.marks(marks.fullCents)}</td>
      <td data-number>{format.marks(marks.wrongCents)}</td>
      <td data-number>{format.marks(marks.blankCents)}</td>
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
