import { TreeSelect } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section, Subject } from './drill-types.ts'
import { Field } from './field.tsx'
import { filterToKeys, keysToFilter } from './topic-filter.ts'
import { nameIn } from '../../i18n/name-in.ts'

type Props = {
  filter: Section['filter']
  subjects: readonly Subject[]
  onChange: (changes: Pick<Section['filter'], 'subjects' | 'topics'>) => void
}

/** Subjects and topics with the number of questions in each. */
export function TopicField({ filter, subjects, onChange }: Props) {
  const { t, i18n } = useTranslation('drill')
  const id = useId()
  const label = (name: Subject['name'], count: number) =>
    t('editor.topicCount', { name: nameIn(name, i18n.language), count })
  return (
    <Field label={t('editor.topics')} htmlFor={id}>
      <TreeSelect
        id={id}
        treeCheckable
        showCheckedStrategy={TreeSelect.SHOW_PARENT}
        maxTagCount="responsive"
        placeholder={t('editor.topicsAll')}
        showSearch={{ treeNodeFilterProp: 'title' }}
        value={filterToKeys(filter, subjects)}
        treeData={subjects.map(subject => ({
          value: subject.id,
          title: label(
            subject.name,
            subject.topics.reduce((sum, topic) => sum + topic.questions, 0),
          ),
          children: subject.topics.map(topic => ({
            value: `${subject.id}/${topic.id}`,
            title: label(topic.name, topic.questions),
          })),
        }))}
        onChange={(keys: string[]) => onChange(keysToFilter(keys, subjects))}
      />
    </Field>
  )
}
