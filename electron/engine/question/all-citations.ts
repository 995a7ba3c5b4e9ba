import type { Citation, QuestionContent } from './question.ts'

/** Everything a question rests on: of a case group its own citations, then those of its parts. */
export function allCitations({
  body,
  citations,
}: Pick<QuestionContent, 'body' | 'citations'>): readonly Citation[] {
  return body.type === 'caseGroup' ? [...citations, ...body.parts.flatMap(part => part.citations)] : citations
}
