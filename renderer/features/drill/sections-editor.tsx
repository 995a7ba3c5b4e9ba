import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import styles from './drill-editor.module.css'
import type { Section, Settings, Subject } from './drill-types.ts'
import { newSection } from './new-section.ts'
import { canFall } from './section-floor.ts'
import { SectionEditor } from './section-editor.tsx'

type Blueprint = Settings['blueprint']
type Props = { blueprint: Blueprint; subjects: readonly Subject[]; onChange: (blueprint: Blueprint) => void }

/** No floor in effect: lower than any paper of 200 questions can fall. */
const NO_FLOOR_CENTS = -100_000
const MAX_SECTIONS = 20

/** 题目组成: the sections in the order in which they are asked. */
export function SectionsEditor({ blueprint, subjects, onChange }: Props) {
  const { t } = useTranslation('drill')
  const { sections } = blueprint
  const put = (next: Section[]) => onChange({ ...blueprint, sections: next })
  const move = (index: number, by: -1 | 1) => {
    const next = [...sections]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    put(next)
  }
  return (
    <Card
      title={t('editor.sections')}
      extra={
        <Button disabled={sections.length >= MAX_SECTIONS} onClick={() => put([...sections, newSection()])}>
          {t('editor.addSection')}
        </Button>
      }
    >
      <ol className={styles['sections']}>
        {sections.map((section, index) => (
          // A section has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <SectionEditor
              number={index + 1}
              last={index === sections.length - 1}
              section={section}
              subjects={subjects}
              onChange={next => put(sections.map((other, at) => (at === index ? next : other)))}
              onMove={by => move(index, by)}
              onRemove={sections.length > 1 ? () => put(sections.filter((_, at) => at !== index)) : null}
            />
          </li>
        ))}
      </ol>
      {sections.some(section => canFall(section)) ? (
        <Checkbox
          checked={blueprint.floorCents === 0}
          onChange={event =>
            onChange({ ...blueprint, floorCents: event.target.checked ? 0 : NO_FLOOR_CENTS })
          }
        >
          {t('editor.floorZero')}
        </Checkbox>
      ) : null}
    </Card>
  )
}
