import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankFingerprint } from '#importing/bank/bank-files'
import { canonicalHash } from '#importing/bank/canonical-hash'
import { readBank } from '#importing/bank/read-bank'
import { ALCOHOL, INSTRUMENTS, TOPICS, bankFolder } from './bank-folder.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

const FILE = 'traffic-law/alcohol.yaml'

async function faultsOf(files: Record<string, string | Uint8Array>) {
  const reading = await readBank(await bankFolder(files))
  return reading.ok ? [] : reading.faults
}

/** The faults of the good topic file with one text exchanged. */
function faultsWith(before: string, after: string) {
  expect(ALCOHOL).toContain(before)
  return faultsOf({ [FILE]: ALCOHOL.replace(before, after) })
}

describe('a good bank', () => {
  it('is read into subjects, instruments and contents', async () => {
    const dir = await bankFolder({ 'README.md': '# not YAML', 'traffic-law/notes.txt': 'not YAML' })
    const reading = await readBank(dir)
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    const { subjects, instruments, questions, fingerprint } = reading.bank
    expect(subjects).toMatchObject([
      { id: 'traffic-law', name: { en: 'Traffic law' }, topics: { length: 2 } },
    ])
    expect(instruments).toMatchObject([{ id: 'rtsl' }, { id: 'dsj', sourceTag: 'DSJ' }])
    expect(instruments[0]).not.toHaveProperty('sourceTag')
    expect(fingerprint).toBe(await bankFingerprint(dir))
    const [single, multiple, trueFalse, fillIn] = questions
    expect(single).toEqual({
      id: 'TL-ALCOHOL-001',
      version: 1,
      hash: canonicalHash(single?.content),
      content: {
        subject: 'traffic-law',
        topic: 'alcohol',
        difficulty: 2,
        isCase: true,
        body: {
          type: 'single',
          stem: '李某应当如何处罚？',
          options: [
            { id: 'A', text: '6分' },
            { id: 'B', text: '9分' },
            { id: 'C', text: '12' },
            { id: 'D', text: '3分' },
          ],
          key: 'C',
        },
        explanation: '因为如此。',
        citations: [{ instrument: 'rtsl', edition: '2021', article: '91', paragraph: 3 }],
      },
    })
    expect(multiple?.content.body).toMatchObject({ key: ['A', 'C'] })
    expect(trueFalse).toMatchObject({ version: 2, content: { isCase: false, body: { key: true } } })
    expect(fillIn?.content.body).toMatchObject({ blanks: [{ accept: ['6', '6.0', '六'] }] })
  })

  it('keeps the hash of a question when only the order of its fields changes', async () => {
    const hashes = async (text: string) => {
      const reading = await readBank(await bankFolder({ [FILE]: text }))
      return reading.ok ? reading.bank.questions.map(({ hash }) => hash) : []
    }
    const reordered = ALCOHOL.replace(
      '    version: 1\n    type: single\n',
      '    type: single\n    version: 1\n',
    )
    const before = await hashes(ALCOHOL)
    expect(before).toHaveLength(4)
    expect(await hashes(reordered)).toEqual(before)
    expect((await hashes(ALCOHOL.replace('answer: C', 'answer: D')))[0]).not.toBe(before[0])
  })
})

describe('the fingerprint', () => {
  it('changes with every file and with nothing else', async () => {
    const dir = await bankFolder()
    const before = await bankFingerprint(dir)
    await writeFile(join(dir, 'README.md'), 'words')
    expect(await bankFingerprint(dir)).toBe(before)
    await writeFile(join(dir, FILE), `${ALCOHOL}# a remark\n`)
    expect(await bankFingerprint(dir)).not.toBe(before)
  })

  it('notices text that moves from one file to the next', async () => {
    const one = await bankFolder({ 'traffic-law/a.yaml': 'ab', 'traffic-law/b.yaml': 'c' })
    const other = await bankFolder({ 'traffic-law/a.yaml': 'a', 'traffic-law/b.yaml': 'bc' })
    expect(await bankFingerprint(one)).not.toBe(await bankFingerprint(other))
  })
})

describe('faults of a question carry line, field and id', () => {
  const question = 'TL-ALCOHOL-001'
  it.each([
    ['difficulty: 2', 'dificulty: 2', { line: 7, field: 'dificulty', code: 'bank.unknownKey' }],
    ['    difficulty: 2\n', '', { line: 4, field: 'difficulty', code: 'bank.missing' }],
    ['difficulty: 2', 'difficulty: 6', { line: 7, field: 'difficulty', code: 'bank.notAllowed' }],
    ['type: single', 'type: essay', { line: 6, field: 'type', code: 'bank.notAllowed' }],
    ['version: 1', 'version: 0', { line: 5, field: 'version', code: 'bank.outOfRange' }],
    ['version: 1', 'version: first', { line: 5, field: 'version', code: 'bank.wrongKind' }],
    ['answer: C', 'answer: [C]', { line: 11, field: 'answer', code: 'bank.wrongKind' }],
    ['answer: C', 'answer: E', { line: 11, field: 'answer', code: 'question.keyOutOfRange' }],
    ['B: 9分', 'B: 6分', { line: 10, field: 'options.B', code: 'question.optionsEqual' }],
    [', D: 3分', '', { line: 10, field: 'options', code: 'bank.optionCount' }],
    ['D: 3分', 'E: 3分', { line: 10, field: 'options', code: 'bank.optionOrder' }],
    ['article: "91"', 'article: 九十一', { line: 14, field: 'citations.0.article', code: 'bank.wrongForm' }],
    [
      ', article: "91", paragraph: 3',
      '',
      { line: 14, field: 'citations.0.article', code: 'bank.articleMissing' },
    ],
    [
      'edition: "2021"',
      'edition: "2011"',
      { line: 14, field: 'citations.0.edition', code: 'bank.unknownEdition' },
    ],
    ['edition: "2021"', 'edition: 2021', { line: 14, field: 'citations.0.edition', code: 'bank.wrongKind' }],
    [
      'instrument: rtsl',
      'instrument: rtls',
      { line: 14, field: 'citations.0.instrument', code: 'bank.unknownInstrument' },
    ],
  ])('%s → %s', async (before, after, fault) => {
    const faults = await faultsWith(before, after)
    expect(faults).toContainEqual(expect.objectContaining({ file: FILE, ...fault }))
    expect(faults[0]?.values).toMatchObject({ question })
  })

  it('knows how many articles an edition has, 之一 beside them', async () => {
    const instruments = INSTRUMENTS.replace('"2021-04-29" }', '"2021-04-29", articles: 124 }')
    const faultsAt = (article: string) =>
      faultsOf({
        'instruments.yaml': instruments,
        [FILE]: ALCOHOL.replace('article: "91"', `article: "${article}"`).replace('133-1', '19-1'),
      })
    expect(await faultsAt('124-1')).toEqual([])
    expect(await faultsAt('125')).toMatchObject([
      { line: 14, field: 'citations.0.article', code: 'bank.articleBeyond', values: { last: 124 } },
    ])
  })

  it('knows which articles are 之一, and which of an excerpt are at hand', async () => {
    const faultsAt = (edition: string, article: string) =>
      faultsOf({
        'instruments.yaml': INSTRUMENTS.replace('"2021-04-29" }', `"2021-04-29", ${edition} }`),
        [FILE]: ALCOHOL.replace('article: "91", paragraph: 3', `article: "${article}"`),
      })
    const inserted = 'articles: 125, inserted: ["133-1"]'
    // Of 125 articles one is 之一, so the last number is 124; the 133 of the second question is beyond it.
    expect(await faultsAt(inserted, '124')).toMatchObject([{ line: 24, code: 'bank.articleBeyond' }])
    expect(await faultsAt('articles: 200, inserted: ["133-1"]', '91')).toEqual([])
    expect(await faultsAt('articles: 200, inserted: ["133-1"]', '91-1')).toMatchObject([
      { line: 14, field: 'citations.0.article', code: 'bank.articleUnknown', values: { found: '91-1' } },
    ])
    expect(await faultsAt('only: ["91", "133-1", "19"]', '91')).toEqual([])
    expect(await faultsAt('only: ["91", "133-1", "19"]', '92')).toMatchObject([
      { line: 14, field: 'citations.0.article', code: 'bank.articleUnknown' },
    ])
  })

  it('knows the paragraphs and items of an article', async () => {
    const faultsAt = (place: string) =>
      faultsOf({
        'instruments.yaml': INSTRUMENTS.replace('"2021-04-29" }', '"2021-04-29", layouts: "91:0,4,0" }'),
        [FILE]: ALCOHOL.replace('article: "91", paragraph: 3', `article: "91"${place}`),
      })
    const at = (field: string, code: string, values: object) => [
      { line: 14, field: `citations.0.${field}`, code: `bank.${code}`, values },
    ]
    expect(await faultsAt(', paragraph: 2, item: 4')).toEqual([])
    expect(await faultsAt('')).toMatchObject(at('article', 'paragraphMissing', { article: '91', last: 3 }))
    expect(await faultsAt(', paragraph: 4')).toMatchObject(at('paragraph', 'paragraphBeyond', { found: 4 }))
    expect(await faultsAt(', paragraph: 2, item: 5')).toMatchObject(at('item', 'itemBeyond', { last: 4 }))
    expect(await faultsAt(', paragraph: 3, item: 1')).toMatchObject(at('item', 'itemBeyond', { last: 0 }))
  })

  it('wants the row of the chronology', async () => {
    expect(await faultsWith(', row: PH009', '')).toMatchObject([
      { line: 33, field: 'citations.0.row', code: 'bank.rowMissing', values: { question: 'TL-ALCOHOL-003' } },
    ])
  })

  it('knows history from statutes, and blanks from marks', async () => {
    expect(await faultsWith(', entry: "1921-07-23"', '')).toMatchObject([
      {
        line: 33,
        field: 'citations.0.entry',
        code: 'bank.entryMissing',
        values: { question: 'TL-ALCOHOL-003' },
      },
    ])
    expect(await faultsWith('为____年', '为____年____月')).toMatchObject([
      { line: 39, field: 'blanks', code: 'question.blankCount' },
    ])
  })

  it('finds all of them at once', async () => {
    const text = ALCOHOL.replace('answer: C', 'answer: E').replace('answer: true', 'answer: yes')
    expect((await faultsOf({ [FILE]: text })).map(({ code }) => code)).toEqual([
      'question.keyOutOfRange',
      'bank.wrongKind',
    ])
  })
})

describe('faults over files', () => {
  it('finds a repeated id and a repeated stem in another file', async () => {
    const points = ALCOHOL.replace('topic: alcohol', 'topic: points').replaceAll('ALCOHOL-00', 'POINTS-00')
    const faults = await faultsOf({
      'traffic-law/points.yaml': points
        .replace('TL-POINTS-002', 'TL-ALCOHOL-002')
        .replace('李某应当如何处罚？', '李某 应当如何处罚?')
        .replace('判断此说', '判断彼说')
        .replace('下列哪些正确', '下列哪些错误')
        .replace('有效期', '期限'),
    })
    expect(faults).toEqual([
      {
        file: 'traffic-law/points.yaml',
        line: 9,
        field: 'stem',
        code: 'bank.repeatedStem',
        values: { question: 'TL-POINTS-001', other: 'TL-ALCOHOL-001' },
      },
      {
        file: 'traffic-law/points.yaml',
        line: 15,
        field: 'id',
        code: 'bank.repeatedId',
        values: { question: 'TL-ALCOHOL-002', id: 'TL-ALCOHOL-002', other: `${FILE}:15` },
      },
    ])
  })

  it.each([
    ['traffic-law/drugs.yaml', ALCOHOL, 'bank.unknownFile', 1],
    ['school/alcohol.yaml', ALCOHOL, 'bank.unknownFile', 1],
    ['traffic-law/alcohol.yml', ALCOHOL, 'bank.unknownFile', 1],
    [FILE, ALCOHOL.replace('topic: alcohol', 'topic: points'), 'bank.wrongTopic', 2],
    [FILE, ALCOHOL.replace('subject: traffic-law', 'subject: party-history'), 'bank.wrongSubject', 1],
    [FILE, ALCOHOL.replace('questions:', 'question:'), 'bank.unknownKey', 3],
    ['topics.yaml', TOPICS.replace('{ id: points', '{ id: alcohol'), 'bank.repeatedId', 6],
    ['instruments.yaml', INSTRUMENTS.replace('kind: law', 'kind: custom'), 'bank.notAllowed', 3],
    ['instruments.yaml', INSTRUMENTS.replace('- id: dsj', '- id: rtsl'), 'bank.repeatedId', 7],
  ])('%s: %#', async (file, text, code, line) => {
    expect(await faultsOf({ [file]: text })).toContainEqual(expect.objectContaining({ file, code, line }))
  })
})

describe('files that are no bank', () => {
  it.each([
    ['a tab as indent', 'subject: a\n\tb: c\n', 'bank.yaml', 2],
    ['a repeated key', ALCOHOL.replace('version: 1', 'version: 1\n    version: 1'), 'bank.yaml', 6],
    ['an alias', 'subject: &a x\ntopic: *a\nquestions: []\n', 'bank.alias', 2],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0xfe]), 'bank.notUtf8', 1],
    ['more than 2 MiB', Buffer.alloc(2 * 1024 * 1024 + 1, '# '), 'bank.fileTooLarge', 1],
    ['nothing', '', 'bank.wrongKind', 1],
    ['a tag', 'subject: !!js/function x\ntopic: alcohol\nquestions: []\n', 'bank.yaml', 1],
  ])('%s', async (_name, content, code, line) => {
    expect(await faultsOf({ [FILE]: content })).toContainEqual(
      expect.objectContaining({ file: FILE, code, line }),
    )
  })

  it('refuses an alias bomb at once', async () => {
    const layers = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    )
    const start = cpuMs()
    expect(await faultsOf({ [FILE]: ['a0: &a0 [x, x]', ...layers].join('\n') })).toMatchObject([
      { code: 'bank.alias' },
    ])
    expect(cpuMs() - start).toBeLessThan(1000)
  })

  it('takes no key for a prototype', async () => {
    const faults = await faultsWith('difficulty: 2', 'difficulty: 2\n    __proto__: { polluted: 1 }')
    expect(faults).toMatchObject([{ line: 8, field: '__proto__', code: 'bank.unknownKey' }])
    expect({}).not.toHaveProperty('polluted')
  })

  it('misses the index files', async () => {
    const dir = await bankFolder()
    expect(await readBank(join(dir, 'traffic-law'))).toMatchObject({
      ok: false,
      faults: [
        { file: 'topics.yaml', code: 'bank.fileMissing' },
        { file: 'instruments.yaml', code: 'bank.fileMissing' },
      ],
    })
  })
})
