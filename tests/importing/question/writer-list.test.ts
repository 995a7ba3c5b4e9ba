import { expect, it } from 'vitest'
import { resolveCitation } from '#importing/question/citation-text'
import { READERS } from '#importing/question/reader-list'
import { WRITERS } from '#importing/question/writer-list'

const instruments = [
  { id: 'rtl', name: '道路交通安全法', shortName: '道交法', editions: [{ id: '2021', label: '2021年修正' }] },
]
const words = { instruments, subjects: [{ id: 's', name: '交通法规', topics: [{ id: 't', name: '酒驾' }] }] }
const citation = { instrument: 'rtl', edition: '2021', article: '91', paragraph: 2 }
const body = {
  type: 'single' as const,
  stem: '停？',
  options: [
    { id: 'A', text: '红' },
    { id: 'B', text: '绿' },
  ],
  key: 'B',
}
const content = {
  subject: 's',
  topic: 't',
  difficulty: 3 as const,
  isCase: false,
  body,
  explanation: '因为',
  citations: [citation],
}

it.each(WRITERS)('$id is read back by the reader of its format', async writer => {
  const file = await writer.write([{ id: 'JT-1', content }], { words, pictures: [] })
  const reader = READERS.find(({ id }) => id === writer.id)
  expect(reader?.recognises(file)).toBe(true)
  const [question] = (await reader?.read(file))?.questions ?? []
  expect(question?.content.body).toEqual(body)
  if (writer.id === 'aiken') return
  expect(question?.content.citations.map(one => resolveCitation(one, instruments))).toEqual([citation])
})

it('a Word file has the names that people know', async () => {
  const text = WRITERS.find(({ id }) => id === 'text')
  const file = await text?.write([{ id: 'JT-1', content }], { words, pictures: [] })
  const written = new TextDecoder().decode(file).replaceAll('\u2060', '')
  expect(written).toContain('依据：《道路交通安全法》（2021年修正）第91条第2款')
  expect(written).toContain('知识点：酒驾')
})
