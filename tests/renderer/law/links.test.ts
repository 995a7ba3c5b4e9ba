import { describe, expect, it } from 'vitest'
import { articleName, readArticles } from '../../../renderer/features/law/article-names.ts'
import type { Link } from '../../../renderer/features/law/law-types.ts'
import {
  linkKey,
  questionsOf,
  withCorrection,
  withoutCorrection,
} from '../../../renderer/features/law/links.ts'
import { isShown } from '../../../renderer/features/law/shown-links.ts'

function link(from: string[], to: string[], more: Partial<Link> = {}): Link {
  return { kind: 'changed', from, to, textChanged: true, similarity: 0.5, manual: false, runs: [], ...more }
}

describe('articles as somebody types them', () => {
  it.each([
    ['91', ['91']],
    ['91、92', ['91', '92']],
    ['第九十一条，第一百三十三条之一', ['91', '133-1']],
    ['91 91', ['91']],
    ['', []],
  ])('%s', (text, articles) => {
    expect(readArticles(text)).toEqual(articles)
  })

  it.each(['法', '91、法', '0'])('%s is no article', text => {
    expect(readArticles(text)).toBeNull()
  })

  it('are printed as they are cited', () => {
    expect(articleName('133-1')).toBe('第一百三十三条之一')
  })
})

describe('corrections by hand', () => {
  const links = [
    link(['1'], ['1']),
    link(['2'], ['3'], { manual: true }),
    link(['4'], ['5'], { manual: true }),
  ]

  it('are sent together; one that speaks of the same article gives way', () => {
    expect(withCorrection(links, { from: ['6'], to: [] })).toEqual([
      { from: ['2'], to: ['3'] },
      { from: ['4'], to: ['5'] },
      { from: ['6'], to: [] },
    ])
    expect(withCorrection(links, { from: ['9'], to: ['3'] })).toEqual([
      { from: ['4'], to: ['5'] },
      { from: ['9'], to: ['3'] },
    ])
  })

  it('are taken back one by one', () => {
    expect(withoutCorrection(links, link(['2'], ['3']))).toEqual([{ from: ['4'], to: ['5'] }])
  })
})

describe('links', () => {
  it('have the articles they join as their name', () => {
    expect(linkKey(link(['1', '2'], ['3']))).not.toBe(linkKey(link(['1'], ['2', '3'])))
  })

  it('have the questions that rest on their older articles', () => {
    const cited = (article: string) => ({
      place: '',
      article,
      paragraph: null,
      item: null,
      kind: 'changed' as const,
      to: [],
      textChanged: true,
      citedChanged: null,
    })
    const rows = [
      { questionId: 'a', stem: '', superseded: false, cited: [cited('1'), cited('9')] },
      { questionId: 'b', stem: '', superseded: false, cited: [cited('2')] },
    ]
    expect(questionsOf(link(['9'], ['8']), rows).map(row => row.questionId)).toEqual(['a'])
  })

  it('are shown by kind, all, or those that differ', () => {
    const same = link(['1'], ['1'], { kind: 'unchanged', textChanged: false })
    expect([isShown(same, 'touched'), isShown(same, 'all'), isShown(same, 'unchanged')]).toEqual([
      false,
      true,
      true,
    ])
    expect([isShown(link(['1'], ['1']), 'touched'), isShown(link(['1'], ['1']), 'moved')]).toEqual([
      true,
      false,
    ])
  })
})
