import type { Difficulty, QuestionContent } from '../question/question.ts'

/** What is done to many questions alike; what is absent stays. `null` takes a day away. */
export type ContentChange = {
  topic?: { subject: string; topic: string } | undefined
  difficulty?: Difficulty | undefined
  addTags?: string[] | undefined
  removeTags?: string[] | undefined
  effectiveFrom?: string | null | undefined
  expiresOn?: string | null | undefined
}

/** The content after the change; the very same object where nothing is different, so that no version is made for nothing. */
export function changeContent(content: QuestionContent, change: ContentChange): QuestionContent {
  const tags = changeTags(content.tags ?? [], change)
  const after: QuestionContent = {
    ...content,
    ...change.topic,
    difficulty: change.difficulty ?? content.difficulty,
    tags: tags.length > 0 || content.tags ? tags : undefined,
    effectiveFrom: changeDay(content.effectiveFrom, change.effectiveFrom),
    expiresOn: changeDay(content.expiresOn, change.expiresOn),
  }
  // JSON leaves out what is undefined, as the stored content does.
  const plain: QuestionContent = JSON.parse(JSON.stringify(after))
  return isSame(content, plain) ? content : plain
}

function changeTags(tags: readonly string[], { addTags = [], removeTags = [] }: ContentChange): string[] {
  return [...new Set([...tags, ...addTags])].filter(tag => !removeTags.includes(tag))
}

function changeDay(day: string | undefined, change: string | null | undefined): string | undefined {
  return change === undefined ? day : (change ?? undefined)
}

function isSame(one: QuestionContent, other: QuestionContent): boolean {
  const fields = (content: QuestionContent) => [
    content.subject,
    content.topic,
    content.difficulty,
    (content.tags ?? []).join('\n'),
    content.effectiveFrom,
    content.expiresOn,
  ]
  const [a, b] = [fields(one), fields(other)]
  return a.every((value, index) => value === b[index])
}
