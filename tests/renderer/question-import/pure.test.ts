import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { PIECE_BYTES as CONTRACT_PIECE } from '#contract/question-import'
import { READERS } from '#importing/question/reader-list'
import { CANNOT_EXPRESS_CODES, LEFT_OUT_CODES, READING_FAULT_CODES } from '#importing/question/reading-codes'
import {
  comparedLines,
  contentLines,
  type ContentWords,
} from '../../../renderer/features/question-import/content-texts.ts'
import { deskAct } from '../../../renderer/features/question-import/desk-keys.ts'
import {
  choiceFrom,
  rangesOf,
  toExportInput,
} from '../../../renderer/features/question-import/export-choice.ts'
import {
  faultWords,
  openSentences,
  type Words,
} from '../../../renderer/features/question-import/fault-words.ts'
import { ACCEPT } from '../../../renderer/features/question-import/formats.ts'
import type { Content } from '../../../renderer/features/question-import/import-types.ts'
import { placeWords } from '../../../renderer/features/question-import/place-words.ts'
import { readableDiff } from '../../../renderer/features/question-import/readable-diff.ts'
import { chosenPlace, withPlace } from '../../../renderer/features/question-import/topic-choice.ts'
import { PIECE_BYTES, sendSource } from '../../../renderer/features/question-import/transfer.ts'
import bank from '../../../resources/locales/zh-CN/bank.json' with { type: 'json' }
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' }
import words from '../../../resources/locales/zh-CN/import.json' with { type: 'json' }
import { textsOf } from '../sources.ts'

let t: Words
beforeAll(async () => {
  const i18n = createInstance()
  await i18n.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { import: words, bank, common } },
    interpolation: { escapeValue: false },
  })
  t = i18n.t
})

describe('the page knows of the contract', () => {
  it('an ending for every format that a reader takes, so that no file is greyed out', () => {
    expect(ACCEPT.split(',')).toEqual(
      expect.arrayContaining(READERS.flatMap(({ extensions }) => [...extensions])),
    )
  })
  it('the same size of a piece', () => {
    expect(PIECE_BYTES).toBe(CONTRACT_PIECE)
  })
})

describe('reasons', () => {
  it('have a sentence for every code of the readers and writers', () => {
    const known = textsOf('zh-CN')
    const codes = [...READING_FAULT_CODES, ...LEFT_OUT_CODES, ...CANNOT_EXPRESS_CODES]
    expect(codes.filter(code => !known.has(code.replace('import.', 'import:')))).toEqual([])
  })
  it('name what was found', () => {
    expect(faultWords({ field: 'key', code: 'import.fault.answerUnread', values: { found: 'F' } }, t)).toBe(
      '看不懂答案「F」',
    )
  })
  it('speak of rows of an ordering, and of the part of a case', () => {
    const fault = { field: 'items.B', code: 'question.optionEmpty', values: { option: 'B' } }
    expect(faultWords(fault, t)).toBe('第 2 项不能为空')
    expect(faultWords({ ...fault, field: 'parts.1.items.B' }, t)).toBe('第 2 小题：第 2 项不能为空')
  })
  it('say a code that nobody knows rather than nothing', () => {
    expect(faultWords({ field: 'stem', code: 'question.brandNew' }, t)).toContain('question.brandNew')
  })
  it('leave their values open for the workbook', () => {
    expect(openSentences(['import.fault.answerUnread', 'question.optionCount'], t)).toEqual({
      'import.fault.answerUnread': '看不懂答案「{{found}}」',
      'question.optionCount': '现有 {{optionCount}} 个选项，应有 {{min}} 到 {{max}} 个',
    })
  })
})

it('a place is its sheet and its row, or the line of a text', () => {
  expect(placeWords({ sheet: '试题', row: 12 }, t)).toBe('试题 第 12 行')
  expect(placeWords({ line: 3 }, t)).toBe('第 3 行')
  expect(placeWords({}, t)).toBe('')
})

describe('a question as text', () => {
  const content: Content = {
    subject: 's',
    topic: 't',
    difficulty: 2,
    isCase: false,
    body: {
      type: 'single',
      stem: '几个月？',
      options: [
        { id: 'A', text: '三个月' },
        { id: 'B', text: '六个月' },
      ],
      key: 'B',
    },
    explanation: '',
    citations: [],
  }
  const contentWords = (): ContentWords => ({ t, topic: () => '酒驾', cite: () => '依据' })
  it('leaves out what it has not', () => {
    const parts = contentLines(content, contentWords()).map(({ part }) => part)
    expect(parts).toEqual(['type', 'stem', 'options', 'key', 'topic', 'difficulty'])
  })
  it('is laid beside another one, part by part, in the order of a question', () => {
    const other = { ...content, difficulty: null, explanation: '见法条' }
    const lines = comparedLines(contentLines(content, contentWords()), contentLines(other, contentWords()))
    expect(lines.map(({ part }) => part)).toEqual([
      'type',
      'stem',
      'options',
      'key',
      'explanation',
      'topic',
      'difficulty',
    ])
    expect(lines.filter(line => line.before !== line.after)).toMatchObject([
      { part: 'explanation', before: '', after: '见法条' },
      { part: 'difficulty', before: '易', after: '' },
    ])
  })
})

it('texts with little in common are shown as two texts', () => {
  expect(readableDiff('六个月', '九个月')).toContainEqual({ kind: 'same', text: '个月' })
  expect(readableDiff('党史', '交通法规')).toEqual([
    { kind: 'removed', text: '党史' },
    { kind: 'added', text: '交通法规' },
  ])
  expect(readableDiff('', '新')).toEqual([{ kind: 'added', text: '新' }])
})

it('keys decide and look; 3 only where there is a question of the bank', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  })
  expect(deskAct(key('1'), false)).toEqual({ kind: 'decide', take: 'import' })
  expect(deskAct(key('2'), false)).toEqual({ kind: 'decide', take: 'skip' })
  expect(deskAct(key('3'), true)).toEqual({ kind: 'decide', take: 'update' })
  expect(deskAct(key('3'), false)).toBeNull()
  expect(deskAct(key('ArrowLeft'), true)).toEqual({ kind: 'move', by: -1 })
  expect(deskAct(key('1', { ctrlKey: true }), true)).toBeNull()
})

it('the mapping of topics is sent as a whole, a later choice in place of an earlier one', () => {
  const one = { subject: '学科', topic: '甲', count: 2 }
  const two = { subject: null, topic: null, count: 1 }
  const to = { subject: 's', topic: 'a' }
  const first = withPlace([], [one, two], to)
  expect(first).toHaveLength(2)
  const then = withPlace(first, [two], { subject: 's', topic: 'b' })
  expect(chosenPlace(then, one)).toEqual(to)
  expect(chosenPlace(then, two)).toEqual({ subject: 's', topic: 'b' })
  expect(chosenPlace([], one)).toBeNull()
})

it('an export asks for what was chosen and for nothing else', () => {
  const none = new Set<string>()
  const choice = choiceFrom(new URLSearchParams('topic=x&type=single&do=export'), none)
  expect(choice).toMatchObject({ range: 'place', subject: null, topic: null, type: 'single' })
  expect(toExportInput({ ...choice, subject: 's', topic: null }, none)).toEqual({
    format: 'xlsx',
    selection: { subject: 's', type: 'single', statuses: ['inUse', 'inReview', 'draft'] },
  })
  expect(toExportInput({ ...choice, statuses: [] }, none)).toBeNull()
})

it('export takes what was chosen in the list, or what it finds, and offers only what there is', () => {
  const two = new Set(['B', 'A'])
  const found = choiceFrom(new URLSearchParams({ do: 'export', text: '题型:单选 酒' }), two)
  expect(rangesOf(found, two)).toEqual(['chosen', 'found', 'place'])
  expect(toExportInput(found, two)).toEqual({ format: 'xlsx', selection: { text: '题型:单选 酒' } })
  const chosen = choiceFrom(new URLSearchParams({ do: 'export', of: 'chosen' }), two)
  expect(rangesOf(chosen, two)).toEqual(['chosen', 'place'])
  expect(toExportInput(chosen, two)).toEqual({ format: 'xlsx', selection: { questionIds: ['A', 'B'] } })
  // The address may be opened again when nothing is chosen any more.
  const later = choiceFrom(new URLSearchParams({ do: 'export', of: 'chosen' }), new Set())
  expect([later.range, rangesOf(later, new Set())]).toEqual(['place', ['place']])
})

it('a large file goes in pieces, a small one at once', async () => {
  const sizes: number[] = []
  const client = {
    questionImport: {
      upload: async ({ base64 }: { base64: string }) => {
        sizes.push(Buffer.from(base64, 'base64').length)
        return { uploadId: 'u', bytes: 0 }
      },
    },
  } as unknown as Parameters<typeof sendSource>[0]
  const small = { fileName: 'a.txt', content: new Blob(['题']) }
  expect(await sendSource(client, small)).toEqual({ base64: Buffer.from('题').toString('base64') })
  const large = { fileName: 'b.xlsx', content: new Blob([new Uint8Array(PIECE_BYTES + 5)]) }
  expect(await sendSource(client, large)).toEqual({ uploadId: 'u' })
  expect(sizes).toEqual([PIECE_BYTES, 5])
})
