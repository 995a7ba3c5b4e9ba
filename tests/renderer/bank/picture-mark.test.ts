import { expect, it } from 'vitest'
import {
  pictureMark,
  withMark,
  withoutPictures,
} from '../../../renderer/features/bank/editor/pictures/picture-mark.ts'
import { parseMarkdown } from '../../../renderer/ui/markdown/parse-markdown.ts'

const SHA = '3f'.repeat(32)

it.each([
  ['停车让行标志', '停车让行标志'],
  ['  两行\n一段  ', '两行 一段'],
  ['[中]括号](picture:x)', '中 括号 (picture:x)'],
  ['字'.repeat(300), '字'.repeat(200)],
])('words %j become one picture with the words %j', (words, shown) => {
  const mark = pictureMark(SHA, words)
  const [paragraph] = parseMarkdown(`图${mark}。`)
  expect(paragraph?.children.map(({ kind }) => kind)).toEqual(['text', 'image', 'text'])
  expect(paragraph?.children[1]).toMatchObject({ text: SHA, children: [{ text: shown }] })
  expect(withoutPictures(`图${mark}。`)).toBe(`图${shown}。`)
})

it('puts the mark where the cursor stands, and the cursor behind it', () => {
  expect(withMark('看图。', '![x](…)', 1)).toEqual({ text: '看![x](…)图。', cursor: 8 })
})
