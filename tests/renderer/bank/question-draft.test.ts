import { describe, expect, it } from 'vitest'
import { questionContent } from '#contract/question'
import { checkQuestion } from '#engine/question/check-question'
import { QUESTION_TYPES } from '#engine/question/question'
import { withQuestionType } from '../../../renderer/features/bank/editor/change-type.ts'
import type { QuestionDraft } from '../../../renderer/features/bank/editor/question-draft.ts'
import { emptyDraft, nextDraft, typeOf } from '../../../renderer/features/bank/editor/question-draft.ts'
import { shownOrder, toContent } from '../../../renderer/features/bank/editor/to-content.ts'
import { toDraft } from '../../../renderer/features/bank/editor/to-draft.ts'
import { CONTENTS, contentOf } from './contents.ts'

describe('a draft', () => {
  it.each(QUESTION_TYPES)('of %s gives back the question it was made of', type => {
    const content = contentOf(type)
    expect(toContent(toDraft(content))).toEqual(content)
    expect(typeOf(toDraft(content))).toBe(type)
  })

  it('is what the contract takes, for every type', () => {
    for (const content of CONTENTS)
      expect(questionContent.parse(toContent(toDraft(content)))).toEqual(content)
  })

  it('reads a whole place that was typed into the article', () => {
    const draft = toDraft(contentOf('single'))
    const [citation] = draft.citations
    if (!citation) throw new Error('no citation')
    const typed = {
      ...draft,
      citations: [{ ...citation, article: '第一百三十三条之一第二款', paragraph: undefined }],
    }
    expect(toContent(typed).citations[0]).toMatchObject({ article: '133-1', paragraph: 2 })
  })

  it('leaves place, type and difficulty to the next one, and nothing else', () => {
    const next = nextDraft({ ...toDraft(contentOf('ordering')), difficulty: 5 })
    expect(typeOf(next)).toBe('ordering')
    expect(next).toMatchObject({ subject: 'traffic-law', topic: 'alcohol', difficulty: 5, explanation: '' })
    expect(next.answer.items.every(({ text }) => text === '')).toBe(true)
  })
})

describe('what has a right order', () => {
  it('never stands in it, however many rows there are', () => {
    for (let count = 2; count <= 8; count++) {
      const rows = Array.from({ length: count }, (_, key) => ({ key }))
      expect(shownOrder(rows)).not.toEqual(rows)
      expect(new Set(shownOrder(rows))).toEqual(new Set(rows))
    }
  })

  it('keeps the order in which it was shown where that tells nothing', () => {
    const rows = [{ key: 2 }, { key: 0 }, { key: 1 }]
    expect(shownOrder(rows).map(({ key }) => key)).toEqual([0, 1, 2])
  })

  it('control: items typed one after the other would stand in their order', () => {
    const draft = withTexts(['一', '二', '三'])
    const { body } = toContent(draft)
    const plain = toContent(draft, 'inOrder').body
    if (body.type !== 'ordering' || plain.type !== 'ordering') throw new Error('no ordering')
    expect(plain.key).toEqual(['A', 'B', 'C'])
    expect(body.key).not.toEqual(['A', 'B', 'C'])
    expect(body.key.map(id => body.items.find(item => item.id === id)?.text)).toEqual(['一', '二', '三'])
  })
})

describe('a matching', () => {
  it('shares a right side that stands in several rows, and keeps the extras', () => {
    const draft = withQuestionType(emptyDraft({ subject: 's', topic: 't' }), 'matching')
    draft.answer.pairs = [
      { key: 0, left: '甲', right: '一' },
      { key: 1, left: '乙', right: '二' },
      { key: 2, left: '丙', right: ' 一' },
    ]
    draft.answer.extras = [{ key: 3, text: '三', right: false }]
    const { body } = toContent(draft)
    if (body.type !== 'matching') throw new Error('no matching')
    expect(body.rights.map(({ text }) => text).toSorted()).toEqual(['一', '三', '二'].toSorted())
    const rightOf = (left: string) => body.key.find(pair => pair.left === left)?.right
    expect(rightOf('C')).toBe(rightOf('A'))
    expect(rightOf('B')).not.toBe(rightOf('A'))
  })
})

describe('another type', () => {
  it('takes the options along, and gives them back', () => {
    const single = toDraft(contentOf('single'))
    const ordering = withQuestionType(single, 'ordering')
    expect(ordering.answer.items.map(({ text }) => text)).toEqual(
      single.answer.options.map(({ text }) => text),
    )
    expect(toContent(withQuestionType(ordering, 'single'))).toEqual(contentOf('single'))
  })

  it('leaves one right answer when several become one', () => {
    const { body } = toContent(withQuestionType(toDraft(contentOf('multiple')), 'single'))
    expect(body).toMatchObject({ type: 'single', key: 'A' })
  })

  it('makes a question the first part of a case, with its reasons, and takes it out again', () => {
    const single = toDraft(contentOf('single'))
    const group = withQuestionType(single, 'caseGroup')
    const { body } = toContent(group)
    if (body.type !== 'caseGroup') throw new Error('no case')
    expect(body.parts[0]).toMatchObject({
      body: contentOf('single').body,
      explanation: single.explanation,
      citations: contentOf('single').citations,
    })
    expect(typeOf(withQuestionType(group, 'single'))).toBe('single')
  })

  it('carries a number from a blank into a numeric', () => {
    const blank = withQuestionType(emptyDraft({ subject: 's', topic: 't' }), 'fillIn')
    blank.answer.blanks = [['80', '八十']]
    expect(toContent(withQuestionType(blank, 'numeric')).body).toMatchObject({ type: 'numeric', key: '80' })
  })

  it('control: the questions these tests use have no fault', () => {
    for (const content of CONTENTS) expect(checkQuestion(content)).toEqual([])
  })
})

function withTexts(texts: readonly string[]): QuestionDraft {
  const draft = withQuestionType(emptyDraft({ subject: 's', topic: 't' }), 'ordering')
  return {
    ...draft,
    answer: { ...draft.answer, items: texts.map((text, key) => ({ key, text, right: false })) },
  }
}
