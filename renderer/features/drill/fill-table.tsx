import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Settings } from './drill-types.ts'

type Props = {
  blueprint: Settings['blueprint']
  fill: readonly { wanted: number; available: number; superseded: number }[]
}

export function FillTable({ blueprint, fill }: Props) {
  const { t } = useTranslation(['drill', 'common'])
  return (
    <Sheet caption={t('check.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('check.section')}</th>
          <th scope="col" data-number>
            {t('check.wanted')}
          </th>
          <th scope="col" data-number>
            {t('check.available')}
          </th>
          <th scope="col">{t('check.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {fill.map(({ wanted, available, superseded }, index) => {
          const type = blueprint.sections[index]?.type
          const missing = wanted - available
          return (
            // The answer has no other identity than the place of its section.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row" data-whole>
                {t('check.sectionName', {
                  number: index + 1,
                  type: type ? t(`common:questionType.${type}`) : '',
                })}
              </th>
              <td data-number>{wanted}</td>
              <td data-number>{available}</td>
              <td>
                {missing > 0 ? (
                  <Tag tone="bad">{t('check.short', { count: missing })}</Tag>
                ) : (
                  <Tag tone="ok">{t('check.enough')}</Tag>
                )}{' '}
                {superseded > 0 ? (
                  <Tag tone="warn">{t('check.superseded', { count: superseded })}</Tag>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Sheet>
  )
}
