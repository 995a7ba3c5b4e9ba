import { useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn } from '../../i18n/name-in.ts'
import { Card } from '../../ui/card.tsx'
import { useKept } from '../../ui/use-kept.ts'
import styles from './bank-screen.module.css'
import type { Subject } from './bank-types.ts'
import type { Place } from './list/query-edits.ts'
import { parentKey, subjectNode, type TopicNode, visibleNodes } from './topics/topic-nodes.ts'
import { TopicMenu } from './topics/topic-menu.tsx'
import { TreeItem, groupId } from './topics/tree-item.tsx'
import tree from './topic-tree.module.css'
import { type TopicTask, useTopicTask } from './topics/use-topic-task.ts'
import { TopicDialog } from './topics/topic-dialog.tsx'
import { TopicGone } from './topics/topic-gone.tsx'

const ALL = ''
type Props = {
  subjects: readonly Subject[]
  chosen: Place
  onChoose: (place: Place) => void
  /** The chosen place has another name, which the list of subjects does not know yet. */
  onRenamed: (name: string) => void
}

/** Subjects and topics with their numbers of questions: arrows walk, Enter chooses, Insert, F2, M and Delete change. */
export function TopicTree({ subjects, chosen, onChoose, onRenamed }: Props) {
  const { t, i18n } = useTranslation('bank')
  const list = useRef<HTMLUListElement>(null)
  const [folded, setFolded] = useKept<ReadonlySet<string>>('bank.folded', new Set())
  const roots = useMemo(() => subjects.map(subjectNode), [subjects])
  const chosenKey = [chosen.subject, chosen.topic].filter(part => part !== null).join('/')
  const [at, setAt] = useKept('bank.treeAt', chosenKey)
  const visible = visibleNodes(roots, folded)
  const keys = [ALL, ...visible.map(({ key }) => key)]
  const current = keys.includes(at) ? at : ALL
  const node = visible.find(({ key }) => key === current) ?? null
  const choose = (key: string) => {
    setAt(key)
    const [subject = '', topic] = key.split('/')
    onChoose(key === ALL ? { subject: null, topic: null } : { subject, topic: topic ?? null })
  }
  const work = useTopicTask(node, subjects, {
    onRenamed: (key, name) => {
      if (key === chosenKey) onRenamed(name)
    },
    onRemoved: gone => {
      const above = parentKey(gone) ?? ALL
      setAt(above)
      if (gone.key === chosenKey) choose(above)
    },
  })

  const go = (key: string | undefined) => {
    if (key === undefined) return
    setAt(key)
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }
  const fold = (key: string, isFolded: boolean) => {
    const after = new Set(folded)
    if (isFolded) after.add(key)
    else after.delete(key)
    setFolded(after)
  }

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const task = taskOf(event.key)
    const hasChildren = (node?.children.length ?? 0) > 0
    if (step !== undefined) go(keys[keys.indexOf(current) + step])
    else if (event.key === 'Home') go(keys[0])
    else if (event.key === 'End') go(keys.at(-1))
    else if (event.key === 'Enter' || event.key === ' ') choose(current)
    else if (event.key === 'ArrowRight' && node && hasChildren) {
      if (folded.has(node.key)) fold(node.key, false)
      else go(node.children[0]?.key)
    } else if (event.key === 'ArrowLeft' && node) {
      if (hasChildren && !folded.has(node.key)) fold(node.key, true)
      else go(parentKey(node) ?? undefined)
    } else if (task !== null) work.start(task)
    else return
    event.preventDefault()
  }

  const itemsOf = (nodes: readonly TopicNode[], level: number) =>
    nodes.map(item => (
      <TreeItem
        key={item.key}
        id={item.key}
        name={nameIn(item.name, i18n.language)}
        count={item.questions}
        level={level}
        isChosen={item.key === chosenKey}
        isCurrent={item.key === current}
        isFolded={item.children.length === 0 ? null : folded.has(item.key)}
        onChoose={() => choose(item.key)}
        onFold={() => fold(item.key, !folded.has(item.key))}
      >
        {item.children.length > 0 && !folded.has(item.key) ? (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <ul role="group" id={groupId(item.key)}>
            {itemsOf(item.children, level + 1)}
          </ul>
        ) : null}
      </TreeItem>
    ))

  return (
    <>
      <Card
        title={t('tree.title')}
        className={styles['treeCard']}
        extra={<TopicMenu can={work.can} onStart={work.start} />}
      >
        <TopicGone work={work} />
        <ul ref={list} role="tree" aria-label={t('tree.title')} className={tree['tree']} onKeyDown={press}>
          <TreeItem
            id={ALL}
            name={t('tree.all')}
            count={roots.reduce((sum, root) => sum + root.questions, 0)}
            level={1}
            isChosen={chosenKey === ALL}
            isCurrent={current === ALL}
            isFolded={null}
            onChoose={() => choose(ALL)}
            onFold={() => undefined}
          />
          {itemsOf(roots, 1)}
        </ul>
      </Card>
      <TopicDialog work={work} />
    </>
  )
}

function taskOf(key: string): TopicTask | null {
  switch (key) {
    case 'Insert':
      return 'add'
    case 'F2':
      return 'rename'
    case 'm':
    case 'M':
      return 'move'
    case 'Delete':
      return 'remove'
    default:
      return null
  }
}
