import { nameIn } from '../../i18n/name-in.ts'
import type { Subject } from './bank-types.ts'

export function questionsIn(subject: Subject): number {
  return subject.topics.reduce((sum, topic) => sum + topic.questions, 0)
}

export function subjectName(subjects: readonly Subject[], id: string, language: string): string {
  const found = subjects.find(subject => subject.id === id)
  return found ? nameIn(found.name, language) : id
}

export function topicName(
  subjects: readonly Subject[],
  place: { subject: string; topic: string },
  language: string,
): string {
  const topics = subjects.find(subject => subject.id === place.subject)?.topics
  const found = topics?.find(topic => topic.id === place.topic)
  return found ? nameIn(found.name, language) : place.topic
}
