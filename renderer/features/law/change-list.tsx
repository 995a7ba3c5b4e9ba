import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Affected, Link, LinkKind } from './law-types.ts'
import styles from './law.module.css'
import { LinkName } from './link-name.tsx'
import { TONES, linkKey, questionsOf } from './links.ts'
import type { Shown } from './shown-links.ts'

type Props = {
  links: readonly Link[]
  affected: readonly Affected[]
  chosen: string | null
  shown: Shown
  counts: readonly { kind: LinkKind; count: number }[]
  onShow: (shown: Shown) => void
  onChoose: (link: Link) => void
}

export function ChangeList({ links, affected, chosen, shown, counts, onShow, onChoose }: Props) {
  const { t } = useTranslation('law')
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const unchanged = counts.find(({ kind }) => kind === 'unchanged')?.count ?? 0
  return (
    <>
      <Select<Shown>
        aria-label={t('change.filter')}
        value={shown}
        popupMatchSelectWidth={false}
        options={[
          { value: 'touched', label: t('change.touched', { count: total - unchanged }) },
          ...counts
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => ({
              value: kind,
              label: t('change.ofKind', { kind: t(`link.${kind}`), count }),
            })),
          { value: 'all' as const, label: t('change.all', { count: total }) },
        ]}
        onChange={onShow}
      />
      <div className={styles['linkList']}>
        <Sheet caption={t('change.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('change.article')}</th>
              <th scope="col">{t('change.what')}</th>
              <th scope="col" data-number>
                {t('change.questions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map(link => {
              const key = linkKey(link)
              return (
                <tr key={key} data-own={key === chosen || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles['choose']}
                      aria-pressed={key === chosen}
                      onClick={() => onChoose(link)}
                    >
                      <LinkName link={link} />
                    </button>
                  </th>
                  <td>
                    <LinkTags link={link} />
                  </td>
                  <td data-number>{questionsOf(link, affected).length}</td>
                </tr>
              )
            })}
          </tbody>
        </Sheet>
      </div>
    </>
  )
}

export function LinkTags({ link }: { link: Link }) {
  const { t } = useTranslation('law')
  const alsoChanged = link.textChanged && link.kind === 'moved'
  return (
    <span className={styles['tags']}>
      <Tag tone={alsoChanged ? 'warn' : TONES[link.kind]}>
        {t(alsoChanged ? 'link.movedAndChanged' : `link.${link.kind}`)}
      </Tag>
      {link.manual ? <Tag>{t('link.manual')}</Tag> : null}
    </span>
  )
}
