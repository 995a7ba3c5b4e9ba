import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TopicTask } from './use-topic-task.ts'

const TASKS: readonly { task: TopicTask; keys: string }[] = [
  { task: 'addSubject', keys: '' },
  { task: 'add', keys: 'Insert' },
  { task: 'rename', keys: 'F2' },
  { task: 'move', keys: 'M' },
  { task: 'remove', keys: 'Delete' },
]

type Props = { can: Record<TopicTask, boolean>; onStart: (task: TopicTask) => void }

/** What can be done with the current line of the tree, and by which key. */
export function TopicMenu({ can, onStart }: Props) {
  const { t } = useTranslation('bank')
  return (
    <Dropdown
      trigger={['click']}
      // The menu comes up because its button was pressed: the arrows belong to it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      placement="bottomRight"
      menu={{
        items: TASKS.map(({ task, keys }) => ({
          key: task,
          label: t(`topics.${task}`),
          extra: keys,
          disabled: !can[task],
        })),
        onClick: ({ key }) => {
          const chosen = TASKS.find(({ task }) => task === key)
          if (chosen) onStart(chosen.task)
        },
      }}
    >
      <Button
        type="text"
        size="small"
        aria-label={t('topics.menu')}
        aria-haspopup="menu"
        icon={<EllipsisOutlined aria-hidden="true" />}
      />
    </Dropdown>
  )
}
