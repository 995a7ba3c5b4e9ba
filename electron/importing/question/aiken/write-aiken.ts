import { optionId } from '../choice-answers.ts'
import { hasPictures } from '../picture-marks.ts'
import type { ReadContent } from '../question-reading.ts'
import type { CannotExpressCode } from '../reading-codes.ts'

/** Single choices as Aiken; all other types are skipped. */
export function writeAiken(questions: readonly { content: ReadContent }[]): string {
  return `${questions.flatMap(({ content }) => writeOne(content)).join('\n\n')}\n`
}

function writeOne({ body }: ReadContent): string[] {
  if (body.type !== 'single') return []
  const line = (text: string) => text.replaceAll(/\s*\n\s*/gu, ' ')
  const options = body.options.map(({ text }, index) => `${optionId(index)}. ${line(text)}`)
  const key = optionId(body.options.findIndex(({ id }) => id === body.key))
  return [[line(body.stem), ...options, `ANSWER: ${key}`].join('\n')]
}

/** What would be lost as Aiken, which knows a stem, options and a letter; with `type`, all of it. */
export function cannotExpressInAiken(content: ReadContent): CannotExpressCode[] {
  const { body, explanation, citations } = content
  if (body.type !== 'single') return ['import.cannotExpress.type']
  const codes: CannotExpressCode[] = []
  if (explanation !== '') codes.push('import.cannotExpress.explanation')
  if ([body.stem, ...body.options.map(({ text }) => text)].some(text => text.includes('\n')))
    codes.push('import.cannotExpress.linesOfText')
  if (body.options.some(({ id }, index) => id !== optionId(index)))
    codes.push('import.cannotExpress.optionNames')
  const { subject, topic, difficulty, isCase, tags = [], effectiveFrom, expiresOn } = content
  const has = [subject, topic, difficulty, effectiveFrom, expiresOn].some(
    value => value !== null && value !== undefined,
  )
  if (has || isCase || tags.length > 0 || citations.length > 0) codes.push('import.cannotExpress.particulars')
  if (hasPictures(content)) codes.push('import.cannotExpress.pictures')
  if (/^\s*ANSWER:\s*[A-Z]\s*$/u.test(body.stem)) codes.push('import.cannotExpress.signs')
  return codes
}
