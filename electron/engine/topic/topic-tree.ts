/** A topic of one subject; `parentId` is the topic it belongs under, null directly under the subject. */
export type TopicPlace = { id: string; parentId: string | null }

/** Deepest a tree may grow: what a person can still find in a list. */
export const TOPIC_DEPTH = 4

/** The topics and everything under them, each once, in the order of the tree. */
export function withDescendants(tree: readonly TopicPlace[], ids: readonly string[]): string[] {
  const found = new Set(ids)
  // A parent may stand after its children, so until nothing more is found.
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { id, parentId } of tree) if (parentId !== null && found.has(parentId)) found.add(id)
  }
  return [...tree.filter(({ id }) => found.has(id)).map(({ id }) => id), ...ids.filter(isUnknownIn(tree))]
}

function isUnknownIn(tree: readonly TopicPlace[]): (id: string) => boolean {
  return id => !tree.some(topic => topic.id === id)
}

/** How many steps a topic stands under its subject: 1 directly under it. A ring would have no end and gives Infinity. */
export function depthOf(tree: readonly TopicPlace[], id: string): number {
  let depth = 0
  for (let at: string | null = id; at !== null; depth += 1) {
    if (depth > tree.length) return Infinity
    at = tree.find(topic => topic.id === at)?.parentId ?? null
  }
  return depth
}

export type MoveFault = 'topic.underItself' | 'topic.tooDeep'

/** Why a topic cannot be put under another; null where it can. */
export function checkMove(
  tree: readonly TopicPlace[],
  id: string,
  parentId: string | null,
): MoveFault | null {
  const own = withDescendants(tree, [id])
  if (parentId !== null && own.includes(parentId)) return 'topic.underItself'
  const moved = tree.map(topic => (topic.id === id ? { ...topic, parentId } : topic))
  return own.some(topic => depthOf(moved, topic) > TOPIC_DEPTH) ? 'topic.tooDeep' : null
}
