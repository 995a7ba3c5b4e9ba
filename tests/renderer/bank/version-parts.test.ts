import { describe, expect, it } from 'vitest'
import { QUESTION_TYPES } from '#engine/question/question'
import type { QuestionVersion } from '../../../renderer/features/bank/bank-types.ts'
import { comparedLines, versionTexts } from '../../../renderer/features/bank/version-parts.ts'
import { contentOf } from './contents.ts'

/** Keys instead of sentences, with their values. */
const words = {
  t: ((key: string, values?: object) =>
    values ? `${key}${JSON.stringify(values)}` : key) as unknown as Parameters<typeof versionTexts>[1]['t'],
  topicName: () => 'topic',
  cite: () => ({ name: '法', place: '第一条', edition: '版', link: null }),
}

function versionOf(content: QuestionVersion['content']): QuestionVersion {
  return {
    versionId: 'v',
    number: 1,
    origin: 'local',
    createdAtMs: 0,
    authorName: null,
    reason: '',
    content,
    citations: [],
    superseded: false,
  }
}

describe('two versions', () => {
  it.each(QUESTION_TYPES)('of %s show what was asked and what was right', type => {
    const texts = versionTexts(versionOf(contentOf(type)), words)
    expect(texts.stem).not.toBe('')
    expect(type === 'caseGroup' ? texts.caseParts.join('') : texts.key).not.toBe('')
  })

  it('of an ordering differ in their key when only the order did', () => {
    const content = contentOf('ordering')
    if (content.body.type !== 'ordering') throw new Error('no ordering')
    const turned = { ...content, body: { ...content.body, key: content.body.key.toReversed() } }
    expect(changed(content, turned)).toEqual(['key'])
  })

  it('of a matching differ in their key when only the pairs did', () => {
    const content = contentOf('matching')
    if (content.body.type !== 'matching') throw new Error('no matching')
    const key = content.body.key.map(pair => ({ ...pair, right: 'B' }))
    expect(changed(content, { ...content, body: { ...content.body, key } })).toEqual(['key'])
  })

  it('of a case differ in the part that was changed, and one more part is a line of its own', () => {
    const content = contentOf('caseGroup')
    if (content.body.type !== 'caseGroup') throw new Error('no case')
    const [first, second] = content.body.parts
    if (!first || !second) throw new Error('no parts')
    const parts = [first, { ...second, explanation: '另一种说明' }, first]
    expect(changed(content, { ...content, body: { ...content.body, parts } })).toEqual([
      'casePart2',
      'casePart3',
    ])
  })

  it('differ in days and tags', () => {
    const content = contentOf('single')
    expect(changed(content, { ...content, tags: ['新'], expiresOn: '2028-01-01' })).toEqual(['tags', 'days'])
  })
})

function changed(before: QuestionVersion['content'], after: QuestionVersion['content']): string[] {
  return comparedLines(versionTexts(versionOf(before), words), versionTexts(versionOf(after), words))
    .filter(line => line.before !== line.after)
    .map(line => `${line.part}${line.number > 0 ? line.number : ''}`)
}
