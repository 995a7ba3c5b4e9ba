import { useTranslation } from 'react-i18next'
import type { RosterPreviewView } from '#contract/member'
import { Sheet } from '../../ui/sheet.tsx'

type Added = RosterPreviewView['added'][number]
type Updated = RosterPreviewView['updated'][number]
type Props = { caption: string } & (
  | { rows: readonly Added[]; changes?: false }
  | { rows: readonly Updated[]; changes: true }
)

/** Rows of the file as they would be written, with what changes where a person is known already. */
export function RosterRows(props: Props) {
  const { t } = useTranslation('member')
  return (
    <Sheet caption={props.caption} bounded>
      <thead>
        <tr>
          <th scope="col" data-number>
            {t('import.row')}
          </th>
          <th scope="col">{t('table.policeNumber')}</th>
          <th scope="col">{t('table.name')}</th>
          <th scope="col">{t('form.branch')}</th>
          <th scope="col">{t('table.category')}</th>
          <th scope="col">{t('table.party')}</th>
          {props.changes ? <th scope="col">{t('import.changes')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {props.changes
          ? props.rows.map(row => <RosterRow key={row.row} row={row} fields={row.fields} />)
          : props.rows.map(row => <RosterRow key={row.row} row={row} />)}
      </tbody>
    </Sheet>
  )
}

function RosterRow({ row, fields }: { row: Added; fields?: Updated['fields'] }) {
  const { t, i18n } = useTranslation('member')
  return (
    <tr>
      <td data-number>{row.row}</td>
      <td>{row.policeNumber}</td>
      <th scope="row">{row.name}</th>
      <td>{row.branchName}</td>
      <td>{t(`category.${row.category}`)}</td>
      <td>{t(row.isPartyMember ? 'yes' : 'no')}</td>
      {fields ? (
        <td>{new Intl.ListFormat(i18n.language).format(fields.map(field => t(`import.field.${field}`)))}</td>
      ) : null}
    </tr>
  )
}
