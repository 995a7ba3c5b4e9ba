import { nameIn } from '../../i18n/name-in.ts'
import type { Content, OpenTopic, Plan, Subjects, TopicPlace } from './import-types.ts'

type Mapping = Plan['topics']

export function topicOptions(subjects: Subjects, language: string) {
  return subjects.map(subject => ({
    label: nameIn(subject.name, language),
    options: subject.topics.map(topic => ({
      value: toValue({ subject: subject.id, topic: topic.id }),
      label: nameIn(topic.name, language),
    })),
  }))
}

export function toValue({ subject, topic }: TopicPlace): string {
  return `${subject}/${topic}`
}

export function fromValue(value: string): TopicPlace {
  const [subject = '', topic = ''] = value.split('/')
  return { subject, topic }
}

/** Where the file's words were sent; null as long as nobody said. */
export function chosenPlace(topics: Mapping, open: OpenTopic): TopicPlace | null {
  return topics.find(entry => isSame(entry, open))?.to ?? null
}

/** The whole mapping with some of it sent to one place: the backend takes it as a whole. */
export function withPlace(topics: Mapping, opens: readonly OpenTopic[], to: TopicPlace): Mapping {
  const kept = topics.filter(entry => !opens.some(open => isSame(entry, open)))
  return [...kept, ...opens.map(({ subject, topic }) => ({ subject, topic, to }))]
}

type FileWords = { subject: string | null; topic: string | null }
function isSame(one: FileWords, other: FileWords): boolean {
  return one.subject === other.subject && one.topic === other.topic
}

/** Names where the bank has them, the words of the file where it has not. */
export function topicWords({ subject, topic }: Content, subjects: Subjects, language: string): string {
  const known = subjects.find(({ id }) => id === subject)
  const place = known?.topics.find(({ id }) => id === topic)
  const words = [known ? nameIn(known.name, language) : subject, place ? nameIn(place.name, language) : topic]
  return words.filter(word => word !== null && word !== '').join(' / ')
}
