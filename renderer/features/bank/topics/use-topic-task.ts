import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../client/client.ts'
import { useCommand } from '../../../client/hooks.ts'
import { nameIn } from '../../../i18n/name-in.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import type { Subject } from '../bank-types.ts'
import type { TopicNode } from './topic-nodes.ts'

export type TopicTask = 'addSubject' | 'add' | 'rename' | 'move' | 'remove'
type Gone = { subject: string; parent: string | null; name: string }
export type TopicWork = ReturnType<typeof useTopicTask>

/** What may be done with the line of the tree that is current, and doing it. What is shipped keeps its name and its place. */
export function useTopicTask(
  node: TopicNode | null,
  subjects: readonly Subject[],
  {
    onRenamed,
    onRemoved,
  }: { onRenamed: (key: string, name: string) => void; onRemoved: (gone: TopicNode) => void },
) {
  const { t, i18n } = useTranslation('bank')
  const announce = useAnnounce()
  const [task, setTask] = useState<Exclude<TopicTask, 'remove'> | null>(null)
  const [gone, setGone] = useState<Gone | null>(null)
  const run = useCommand((client, change: (client: Client) => Promise<{ changed: unknown }>) =>
    change(client),
  )
  const isOwnTopic = node !== null && node.topic !== null && node.isOwn
  const can: Record<TopicTask, boolean> = {
    addSubject: true,
    add: node !== null,
    rename: node?.isOwn ?? false,
    move: isOwnTopic,
    remove: isOwnTopic && node.children.length === 0 && node.questions === 0,
  }
  const name = node ? nameIn(node.name, i18n.language) : ''
  const close = () => {
    setTask(null)
    run.reset()
  }
  const carryOut = (
    change: (client: Client) => Promise<{ changed: unknown }>,
    said: string,
    after?: () => void,
  ) =>
    run.mutate(change, {
      onSuccess: () => {
        setTask(null)
        after?.()
        announce(said)
      },
    })

  return {
    task,
    node,
    name,
    can,
    gone,
    error: run.error,
    isBusy: run.isPending,
    subject: subjects.find(({ id }) => id === node?.subject),
    close,
    start: (wanted: TopicTask) => {
      if (!can[wanted]) {
        announce(t('topics.cannot'))
        return
      }
      run.reset()
      setGone(null)
      if (wanted !== 'remove') setTask(wanted)
      else if (node && node.topic !== null) {
        const { subject, topic, parentId } = node
        run.mutate(client => client.topicTree.remove({ subject, topic }), {
          onSuccess: () => {
            setGone({ subject, parent: parentId, name })
            onRemoved(node)
            announce(t('topics.removed', { name }))
          },
        })
      }
    },
    bringBack: () => {
      if (!gone) return
      carryOut(client => client.topicTree.add(gone), t('topics.added', { name: gone.name }))
      setGone(null)
    },
    giveName: (given: string) => {
      if (task === 'addSubject')
        carryOut(client => client.topicTree.addSubject({ name: given }), t('topics.added', { name: given }))
      if (!node) return
      const { subject, topic } = node
      if (task === 'add')
        carryOut(
          client => client.topicTree.add({ subject, parent: topic, name: given }),
          t('topics.added', { name: given }),
        )
      if (task === 'rename')
        carryOut(
          client => client.topicTree.rename({ subject, topic, name: given }),
          t('topics.renamed', { name: given }),
          () => onRenamed(node.key, given),
        )
    },
    moveUnder: (parent: string | null) => {
      if (!node || node.topic === null) return
      const { subject, topic } = node
      carryOut(client => client.topicTree.move({ subject, topic, parent }), t('topics.moved', { name }))
    },
  }
}
