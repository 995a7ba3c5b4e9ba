import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DIFFICULTIES } from '#engine/question/question'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './import.module.css'
import type { OpenTopic } from './import-types.ts'
import { chosenPlace, fromValue, toValue, topicOptions, withPlace } from './topic-choice.ts'
import { useSubjects } from './use-content-words.ts'
import type { DryRunState } from './use-dry-run.ts'

/** Topic and difficulty where the file leaves them open: for all at once, or by what the file calls them. */
export function OpenChoices({ dry }: { dry: DryRunState }) {
  const { t, i18n } = useTranslation(['import', 'bank'])
  const { counts, plan } = dry
  const options = topicOptions(useSubjects(), i18n.language)
  const opens = counts.openTopics
  const send = (chosen: readonly OpenTopic[], value: string) =>
    dry.decide({ topics: withPlace(plan.topics, chosen, fromValue(value)) })
  return (
    <div className={styles['open']}>
      {counts.openDifficulty > 0 ? (
        <ChoiceRow
          label={t('import:open.difficulty', { count: counts.openDifficulty })}
          value={String(plan.difficulty ?? '')}
          choices={DIFFICULTIES.map(value => ({
            value: String(value),
            label: t(`bank:difficulty.${value}`),
          }))}
          onChange={value => {
            const difficulty = DIFFICULTIES.find(known => String(known) === value)
            if (difficulty) dry.decide({ difficulty })
          }}
        />
      ) : null}
      {opens.length > 1 ? (
        <Field label={t('import:open.all')} hint={t('import:open.allHint')}>
          {ids => (
            <Select
              {...ids}
              className={styles['topic'] ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('bank:edit.topicPlaceholder')}
              value={null}
              options={options}
              onChange={(value: string | null) => {
                const left = opens.filter(open => chosenPlace(plan.topics, open) === null)
                if (value) send(left.length > 0 ? left : opens, value)
              }}
            />
          )}
        </Field>
      ) : null}
      {opens.length > 0 ? (
        <Sheet caption={t('import:open.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('import:open.words')}</th>
              <th scope="col" data-number>
                {t('import:open.count')}
              </th>
              <th scope="col">{t('import:open.to')}</th>
            </tr>
          </thead>
          <tbody>
            {opens.map(open => {
              const to = chosenPlace(plan.topics, open)
              const name =
                [open.subject, open.topic].filter(word => word !== null && word !== '').join(' / ') ||
                t('import:open.unnamed')
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-number>{open.count}</td>
                  <td>
                    <Select
                      className={styles['topic'] ?? ''}
                      aria-label={t('import:open.toOf', { name })}
                      showSearch={{ optionFilterProp: 'label' }}
                      placeholder={t('bank:edit.topicPlaceholder')}
                      value={to ? toValue(to) : null}
                      options={options}
                      onChange={(value: string | null) => {
                        if (value) send([open], value)
                      }}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Sheet>
      ) : null}
    </div>
  )
}
