import { depthOf } from '#engine/topic/topic-tree'
import { nameIn } from '../../../i18n/name-in.ts'
import type { Subject } from '../bank-types.ts'
import { subjectNode, visibleNodes } from './topic-nodes.ts'

const NONE: ReadonlySet<string> = new Set()

/** Topics to choose from, in the order of the tree, each as far in as it stands. */
export function placeOptions(subjects: readonly Subject[], language: string) {
  return subjects.map(subject => ({
    label: nameIn(subject.name, language),
    options: visibleNodes(subjectNode(subject).children, NONE).map(({ key, topic, name }) => ({
      value: key,
      topic: topic ?? '',
      label: `${'\u2003'.repeat(depthOf(subject.topics, topic ?? '') - 1)}${nameIn(name, language)}`,
    })),
  }))
}
