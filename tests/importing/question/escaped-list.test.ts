import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinTags, splitTags } from '#importing/question/table/escaped-list'

const tag = fc
  .string({ unit: fc.constantFrom(...Array.from('甲乙,，、;；|\\\n /#')), minLength: 1, maxLength: 8 })
  .map(text => text.trim())
  .filter(text => text !== '')

it('law: tags in one cell come back, whatever signs they hold', () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 5 }), tags => {
      expect(splitTags(joinTags(tags))).toEqual(tags)
    }),
  )
})

it.each([
  ['重点，新法', ['重点', '新法']],
  ['重点、新法;易错|a b', ['重点', '新法', '易错', 'a b']],
  [String.raw`甲\、乙、丙`, ['甲、乙', '丙']],
  [String.raw`C:\dir`, [String.raw`C:\dir`]],
])('%j is %j', (cell, tags) => {
  expect(splitTags(cell)).toEqual(tags)
})
