import { describe, expect, it } from 'vitest'
import type { Citation, QuestionContent } from '#engine/question/question'
import { resolveCitation } from '#importing/question/citation-text'
import type { ReadContent } from '#importing/question/question-reading'
import { READERS } from '#importing/question/reader-list'
import { type QuestionWriter, WRITERS } from '#importing/question/writer-list'
import { FEATURES, PICTURE_BYTES, PICTURE_NAME } from './export-features.ts'
import { INSTRUMENTS } from './questions.ts'

const SUBJECTS = [{ id: 'traffic', name: '交通法规', topics: [{ id: 'alcohol', name: '酒驾' }] }]
const WORDS = { instruments: INSTRUMENTS, subjects: SUBJECTS }

/** What the planner does with names. */
function withIds(content: ReadContent): unknown {
  const known = (citations: Citation[]) => citations.map(one => resolveCitation(one, INSTRUMENTS) ?? one)
  const { body } = content
  return {
    ...content,
    subject: SUBJECTS.find(({ name }) => name === content.subject)?.id ?? content.subject,
    topic: SUBJECTS[0]?.topics.find(({ name }) => name === content.topic)?.id ?? content.topic,
    citations: known(content.citations),
    body:
      body.type === 'caseGroup'
        ? { ...body, parts: body.parts.map(part => ({ ...part, citations: known(part.citations) })) }
        : body,
  }
}

async function comesBack(writer: QuestionWriter, content: QuestionContent): Promise<boolean> {
  const pictures = [{ sha256: PICTURE_NAME, name: PICTURE_NAME, bytes: PICTURE_BYTES }]
  const file = await writer.write([{ id: 'Q-1', content }], { words: WORDS, pictures })
  const reading = await READERS.find(({ id }) => id === writer.id)?.read(file)
  const [read, ...others] = reading?.questions ?? []
  const names = JSON.stringify(content).includes(PICTURE_NAME)
  const hasPicture = reading?.pictures.some(({ sha256 }) => sha256 === PICTURE_NAME) === true
  if (read === undefined || others.length > 0 || (names && !hasPicture)) return false
  try {
    expect({ id: read.id, content: withIds(read.content) }).toEqual({ id: 'Q-1', content })
    return true
  } catch (error) {
    if (process.env['SHOW']) console.log(String(error))
    return false
  }
}

it.each(WRITERS.map(writer => [writer.id, writer] as const))(
  '%s asks for pictures exactly if it keeps them',
  (_, writer) => {
    const [, shown] = FEATURES.find(([name]) => name === 'picture in the stem') ?? []
    if (shown === undefined) throw new Error('no such feature')
    expect(writer.cannotExpress(shown).includes('import.cannotExpress.pictures')).toBe(!writer.holdsPictures)
  },
)

describe.each(WRITERS.map(writer => [writer.id, writer] as const))('%s', (_, writer) => {
  it.each(FEATURES)('keeps or names: %s', async (_name, content) => {
    const lost = writer.cannotExpress(content)
    expect({ isListed: lost.length > 0, isLost: !(await comesBack(writer, content)) }).toEqual({
      isListed: lost.length > 0,
      isLost: lost.length > 0,
    })
  })
})
