import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PIECE_BYTES } from '#contract/question-import'
import { writePackage } from '#importing/question/package/package-writer'
import { writeMoodle } from '#importing/question/moodle/write-moodle'
import { pngOf } from '../engine/picture/picture-files.ts'
import { type Client, refusalOf } from '../helpers/test-backend.ts'
import { startBrigade } from './brigade.ts'

const CANARY = 'CANARY-of-the-stranger'
/** A picture as a stranger's file has it: words between the chunks, an archive behind the end. */
const FOREIGN = pngOf(6, 4, { between: [['tEXt', `Comment\0${CANARY}`]], behind: `PK\u0003\u0004${CANARY}` })
/** What a page made of it. */
const DRAWN = pngOf(6, 4)
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type File = { fileName: string; bytes: Uint8Array }

/** Questions of which the given ones show a picture each. */
function content(stem: string, subject: string | null = null) {
  return {
    subject,
    topic: null,
    difficulty: 2 as const,
    isCase: false,
    body: { type: 'trueFalse' as const, stem, key: true },
    explanation: '见标志',
    citations: [],
  }
}

const STEMS = (picture: string) => [
  '夜间会车应当使用近光灯行驶',
  `![标志](picture:${picture})表示前方路口停车让行，车辆应当停下`,
  '行经人行横道遇行人通过应当停车让行',
]

function moodle(picture: Uint8Array, name = '标志.png'): File {
  const questions = STEMS(nameOf(picture)).map((stem, index) => ({
    id: `P-${index}`,
    content: content(stem),
  }))
  const pictures = [{ sha256: nameOf(picture), name, bytes: Uint8Array.from(picture) }]
  return { fileName: '试题.xml', bytes: Buffer.from(writeMoodle(questions, pictures)) }
}

/** Opens a file and waits until the pictures are asked for, or it is planned, or refused. */
async function open(client: Client, { fileName, bytes }: File) {
  let file: { uploadId: string } | undefined
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const base64 = Buffer.from(bytes.subarray(from, from + PIECE_BYTES)).toString('base64')
    const { uploadId } = await client.questionImport.upload({ ...file, base64 })
    file = { uploadId }
  }
  if (!file) throw new Error('an empty file')
  const { importId } = await client.questionImport.open({ fileName, file })
  return { importId, phase: await phaseOf(client, importId, ['drawing', 'planned', 'refused']) }
}

async function phaseOf(client: Client, importId: string, ends: string[]): Promise<string> {
  for await (const { phase } of await client.questionImport.progress({ importId }))
    if (ends.includes(phase)) return phase
  return 'ended'
}

/** The topics and the difficulty that the file leaves open. */
async function decide(client: Client, importId: string) {
  const [subject] = await client.question.topics({})
  const to = { subject: subject?.id ?? '', topic: subject?.topics[0]?.id ?? '' }
  const { counts } = await client.questionImport.plan({ importId })
  const topics = counts.openTopics.map(one => ({ subject: one.subject, topic: one.topic, to }))
  return client.questionImport.decide({ importId, topics, rest: 'import', difficulty: 2 })
}

describe('a file with a stranger’s picture', () => {
  it('waits until the page has drawn it, and keeps nothing else of it', async () => {
    const { admin, place } = await startBrigade()
    const { importId, phase } = await open(admin, moodle(FOREIGN))
    expect(phase).toBe('drawing')
    const { rows } = await admin.questionImport.pictures({ importId })
    expect(rows).toEqual([{ sha256: nameOf(FOREIGN), name: expect.any(String) }])
    const sha256 = nameOf(FOREIGN)
    const { base64 } = await admin.questionImport.picture({ importId, sha256 })
    expect(Buffer.from(base64, 'base64')).toEqual(FOREIGN)
    // Not yet planned, and not what was asked for: the bytes of the file itself.
    expect((await refusalOf(admin.questionImport.plan({ importId }))).code).toBe('import.notReady')
    const back = admin.questionImport.drawn({ importId, sha256, base64 })
    expect((await refusalOf(back)).code).toBe('picture.unreadable')

    const drawn = { importId, sha256, base64: DRAWN.toString('base64') }
    expect(await admin.questionImport.drawn(drawn)).toMatchObject({ left: 0 })
    // The answer may have been lost on its way.
    expect(await admin.questionImport.drawn(drawn)).toMatchObject({ left: 0 })
    expect(await phaseOf(admin, importId, ['planned', 'refused'])).toBe('planned')
    const { counts } = await admin.questionImport.plan({ importId })
    expect(counts).toMatchObject({ new: 3, refusedRows: 0, pictures: 1 })
    const { rows: items } = await admin.questionImport.items({ importId, list: 'new', offset: 0, limit: 9 })
    // In the order of the file.
    expect(items.map(({ content: { body } }) => body.stem)).toEqual(STEMS(nameOf(DRAWN)))

    await decide(admin, importId)
    await admin.questionImport.commit({ importId })
    expect(await admin.picture.get({ sha256: nameOf(DRAWN) })).toEqual({
      mediaType: 'image/png',
      base64: DRAWN.toString('base64'),
    })
    expect((await refusalOf(admin.picture.get({ sha256 }))).code).toBe('picture.notFound')
    for (const name of readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' })) {
      const bytes = fileBytes(join(place.dataFolder, name))
      expect(
        bytes.includes(CANARY) || bytes.includes(Buffer.from(CANARY).toString('base64').slice(4, 20)),
        name,
      ).toBe(false)
    }
  })

  it('is the same file the second time: nothing is drawn, nothing changes', async () => {
    const { admin } = await startBrigade()
    const first = await open(admin, moodle(FOREIGN))
    await admin.questionImport.drawn({
      importId: first.importId,
      sha256: nameOf(FOREIGN),
      base64: DRAWN.toString('base64'),
    })
    await decide(admin, first.importId)
    await admin.questionImport.commit({ importId: first.importId })
    const again = await open(admin, moodle(FOREIGN))
    expect(again.phase).toBe('planned')
    const { counts } = await decide(admin, again.importId)
    expect(counts).toMatchObject({ pictures: 1, new: 0, update: 0, unchanged: 3 })
    // What the bank itself has is not drawn again when it comes back in a file.
    const own = await open(admin, {
      fileName: '题库.wdq',
      bytes: writePackage(
        [
          {
            id: 'P-9',
            content: { ...content(`![](picture:${nameOf(DRAWN)})是注意行人标志`), subject: 'x', topic: 'y' },
          },
        ],
        [{ sha256: nameOf(DRAWN), name: '', bytes: Uint8Array.from(DRAWN) }],
      ),
    })
    expect(own.phase).toBe('planned')
  })
})

describe('a picture that cannot be had', () => {
  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

  it.each<[string, Uint8Array, string, object]>([
    ['SVG', SVG, 'import.fault.pictureUnreadable', {}],
    ['30,000 pixels', pngOf(30_000, 1), 'import.fault.pictureTooManyPixels', { width: 30_000, limit: 4096 }],
    [
      '7 MiB',
      pngOf(2, 2, { behind: 'x'.repeat(7 * 1024 * 1024) }),
      'import.fault.pictureTooLarge',
      { limit: 6 },
    ],
  ])(
    '%s is refused before anything is decoded, its question at its place, the others come in',
    async (_, picture, code, values) => {
      const { admin } = await startBrigade()
      const { importId, phase } = await open(admin, moodle(picture, '坏图.png'))
      expect(phase).toBe('planned')
      const plan = await admin.questionImport.plan({ importId })
      expect(plan).toMatchObject({ counts: { new: 2, refusedRows: 1, pictures: 0 }, faultCodes: [code] })
      const { rows } = await admin.questionImport.faults({ importId, offset: 0, limit: 9 })
      expect(rows).toMatchObject([{ place: { line: expect.any(Number) }, code, values }])
      const { fileId } = await admin.questionImport.errorWorkbook({
        importId,
        title: '错误原因',
        sentences: {},
      })
      expect(fileId).toBeTruthy()
    },
  )

  it('that the page could not draw is refused the same way', async () => {
    const { admin } = await startBrigade()
    const { importId } = await open(admin, moodle(FOREIGN))
    await admin.questionImport.drawn({ importId, sha256: nameOf(FOREIGN), base64: null })
    const plan = await admin.questionImport.plan({ importId })
    expect(plan).toMatchObject({
      counts: { new: 2, refusedRows: 1 },
      faultCodes: ['import.fault.pictureUnreadable'],
    })
  })

  it('that is neither in the file nor in the bank is missing', async () => {
    const { admin } = await startBrigade()
    const row = `,,,判断,![标志](picture:${'ab'.repeat(32)})表示停车让行,对,见标志,,容易`
    const bytes = Buffer.from(
      `编号,学科,知识点,题型,题干,答案,解析,依据,难度\n${row}\n${row.replace(/!.*\)/u, '')}`,
    )
    const { importId, phase } = await open(admin, { fileName: '试题.csv', bytes })
    expect(phase).toBe('planned')
    expect(await admin.questionImport.plan({ importId })).toMatchObject({
      counts: { new: 1, refusedRows: 1 },
      faultCodes: ['import.fault.pictureMissing'],
    })
    const { rows } = await admin.questionImport.faults({ importId, offset: 0, limit: 9 })
    expect(rows[0]).toMatchObject({ place: { row: 2 }, values: { name: 'abababababab' } })
  })

  it('is none where a text only begins like one: it and the questions behind it are not lost', async () => {
    const { admin } = await startBrigade()
    const rows = ['![标志](picture:stop)表示停车', '行经人行横道应当停车', '[x](picture:../../x)让行'].map(
      stem => `,,,判断,${stem},对,见标志,,容易`,
    )
    const bytes = Buffer.from(`编号,学科,知识点,题型,题干,答案,解析,依据,难度\n${rows.join('\n')}`)
    const { importId, phase } = await open(admin, { fileName: '试题.csv', bytes })
    expect(phase).toBe('planned')
    const { counts } = await admin.questionImport.plan({ importId })
    expect(counts).toMatchObject({ new: 3, refusedRows: 0, pictures: 0 })
  })
})

function fileBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    // A folder.
    return Buffer.alloc(0)
  }
}
