import type { Subject } from '../bank-types.ts'

type Topic = Subject['topics'][number]
export type TopicNode = {
  /** `subject` or `subject/topic`; the root has the empty key. */
  key: string
  subject: string
  topic: string | null
  parentId: string | null
  name: Topic['name']
  isOwn: boolean
  /** Of the topic and of everything under it. */
  questions: number
  children: TopicNode[]
}

export function subjectNode(subject: Subject): TopicNode {
  const children = nodesUnder(subject, null)
  return {
    key: subject.id,
    subject: subject.id,
    topic: null,
    parentId: null,
    name: subject.name,
    isOwn: subject.isOwn,
    questions: sumOf(children),
    children,
  }
}

function nodesUnder(subject: Subject, parentId: string | null): TopicNode[] {
  return subject.topics
    .filter(topic => topic.parentId === parentId)
    .map(topic => {
      const children = nodesUnder(subject, topic.id)
      return {
        key: `${subject.id}/${topic.id}`,
        subject: subject.id,
        topic: topic.id,
        parentId,
        name: topic.name,
        isOwn: topic.isOwn,
        questions: topic.questions + sumOf(children),
        children,
      }
    })
}

function sumOf(nodes: readonly TopicNode[]): number {
  return nodes.reduce((sum, node) => sum + node.questions, 0)
}

/** What is to be seen, from top to bottom. */
export function visibleNodes(nodes: readonly TopicNode[], folded: ReadonlySet<string>): TopicNode[] {
  return nodes.flatMap(node => [node, ...(folded.has(node.key) ? [] : visibleNodes(node.children, folded))])
}

export function parentKey(node: TopicNode): string | null {
  if (node.topic === null) return null
  return node.parentId === null ? node.subject : `${node.subject}/${node.parentId}`
}
