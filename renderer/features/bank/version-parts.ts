import type { TFunction } from 'i18next'
import type { QuestionVersion } from './bank-types.ts'

export const PARTS = ['stem', 'options', 'key', 'explanation', 'citations', 'difficulty', 'topic'] as const
export type Part = (typeof PARTS)[number]

type Words = { t: TFunction<['bank', 'common']>; topicName: (content: QuestionVersion['content']) => string }

/** A version as plain text, part by part, so that two of them can be laid side by side. */
export function versionParts(
  { content, citations }: QuestionVersion,
  { t, topicName }: Words,
): Record<Part, string> {
  const { body } = content
  return {
    stem: body.stem,
    options: 'options' in body ? body.options.map(({ id, text }) => `${id}. ${text}`).join('\n') : '',
    key: keyText(body, t),
    explanation: content.explanation,
    citations: citations.map(({ name, place, edition }) => `${name} ${place} ${edition}`).join('\n'),
    difficulty: t(`difficulty.${content.difficulty}`),
    topic: topicName(content),
  }
}

function keyText(body: QuestionVersion['content']['body'], t: Words['t']): string {
  switch (body.type) {
    case 'single':
      return body.key
    case 'multiple':
      return body.key.join('')
    case 'trueFalse':
      return t(body.key ? 'question.yes' : 'question.no')
    case 'fillIn':
      return body.blanks
        .map(({ accept }, index) => `${index + 1}. ${accept.join(t('question.formJoint'))}`)
        .join('\n')
    default:
      return ''
  }
}
