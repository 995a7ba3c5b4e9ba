import { type TopicPlace, checkMove, withDescendants } from '#engine/topic/topic-tree'
import type { Blueprint } from '#engine/paper/blueprint'
import { localDeviceId } from '#store/devices'
import {
  allTopics,
  deleteTopic,
  findSubject,
  insertSubject,
  insertTopic,
  isTopicUsed,
  nextPosition,
  renameSubject,
  topicsOf,
  updateTopic,
} from '#store/topics'
import type { TopicRow } from '#store/schema'
import type { Reader } from '#store/store'
import { refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

/** A name of the brigade's own is the same in every language. */
function nameJson(name: string): string {
  return JSON.stringify({ 'zh-CN': name, 'zh-TW': name, en: name })
}

export function createTopicTreeService({ store, changes }: Deps): ServiceOf<'topicTree'> {
  function done(): { changed: ['bank'] } {
    changes.publish(['bank'])
    return { changed: ['bank'] }
  }

  return {
    async addSubject({ name }) {
      const subject = await store.write(async trx => {
        const position = await nextPosition(trx, 'subject')
        const id = await ownId(trx, position)
        await insertSubject(trx, { id, position, nameJson: nameJson(name), isOwn: 1 })
        return id
      })
      return { ...done(), subject }
    },
    async add({ subject, parent, name }) {
      const topic = await store.write(async trx => {
        if (!(await findSubject(trx, subject))) refuse('topic.notFound')
        const siblings = await topicsOf(trx, subject)
        refuseSameName(siblings, parent, nameJson(name))
        const position = await nextPosition(trx, 'topic')
        const id = await ownId(trx, position)
        if (parent !== null) refuseMove(siblings, { id, parentId: null }, parent)
        await insertTopic(trx, {
          subjectId: subject,
          id,
          position,
          nameJson: nameJson(name),
          isOwn: 1,
          parentId: parent,
        })
        return id
      })
      return { ...done(), topic }
    },
    async rename({ subject, topic, name }) {
      await store.write(async trx => {
        if (topic === null) {
          const found = await findSubject(trx, subject)
          if (!found) refuse('topic.notFound')
          if (!found.isOwn) refuse('topic.shipped')
          await renameSubject(trx, subject, nameJson(name))
          return
        }
        const found = await ownTopic(trx, subject, topic)
        refuseSameName(await topicsOf(trx, subject), found.parentId, nameJson(name))
        await updateTopic(trx, found, { nameJson: nameJson(name) })
      })
      return done()
    },
    async move({ subject, topic, parent }) {
      await store.write(async trx => {
        const found = await ownTopic(trx, subject, topic)
        refuseMove(await topicsOf(trx, subject), found, parent)
        await updateTopic(trx, found, { parentId: parent })
      })
      return done()
    },
    async remove({ subject, topic }) {
      await store.write(async trx => {
        await ownTopic(trx, subject, topic)
        const hasChildren = (await topicsOf(trx, subject)).some(other => other.parentId === topic)
        if (hasChildren || (await isTopicUsed(trx, subject, topic))) refuse('topic.inUse')
        await deleteTopic(trx, subject, topic)
      })
      return done()
    },
  }
}

/** Four signs of the machine make it differ from what another machine makes, so that banks can be put together. */
async function ownId(db: Reader, position: number): Promise<string> {
  return `own-${position}-${(await localDeviceId(db)).slice(-4)}`
}

async function ownTopic(db: Reader, subject: string, id: string): Promise<TopicRow> {
  const found = (await topicsOf(db, subject)).find(topic => topic.id === id)
  if (!found) refuse('topic.notFound')
  if (!found.isOwn) refuse('topic.shipped')
  return found
}

function refuseSameName(siblings: readonly TopicRow[], parentId: string | null, name: string): void {
  if (siblings.some(topic => topic.parentId === parentId && topic.nameJson === name))
    refuse('topic.nameTaken')
}

function refuseMove(tree: readonly TopicRow[], topic: TopicPlace, parent: string | null): void {
  if (parent !== null && !tree.some(({ id }) => id === parent)) refuse('topic.notFound')
  const places = tree.some(({ id }) => id === topic.id) ? tree : [...tree, topic]
  const fault = checkMove(places, topic.id, parent)
  if (fault !== null) refuse(fault)
}

/** A section that draws from a topic draws from everything under it. */
export async function withSubtopics(db: Reader, blueprint: Blueprint): Promise<Blueprint> {
  const tree = await allTopics(db)
  return {
    ...blueprint,
    sections: blueprint.sections.map(section => ({
      ...section,
      filter: { ...section.filter, topics: withDescendants(tree, section.filter.topics) },
    })),
  }
}
