import { foldWord } from '../../roster/cell-text.ts'

export type KnownSubject = {
  id: string
  names: readonly string[]
  topics: readonly { id: string; names: readonly string[] }[]
}

export type TopicPlace = { subject: string; topic: string }
/** What a file says of a question's place, as it says it. */
export type TopicWords = { subject: string | null; topic: string | null }

/** The one topic that the words of the file mean, by id or by name in any language; null where it is none or not only one. */
export function findTopic(words: TopicWords, subjects: readonly KnownSubject[]): TopicPlace | null {
  if (words.topic === null) return null
  const among =
    words.subject === null ? subjects : subjects.filter(known => means(words.subject ?? '', known))
  const found = among.flatMap(subject =>
    subject.topics
      .filter(known => means(words.topic ?? '', known))
      .map(topic => ({ subject: subject.id, topic: topic.id })),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function means(word: string, { id, names }: { id: string; names: readonly string[] }): boolean {
  return word === id || names.some(name => foldWord(name) === foldWord(word))
}
