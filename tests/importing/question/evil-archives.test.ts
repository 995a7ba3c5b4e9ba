import { crc32, deflateRawSync, constants } from 'node:zlib'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { QuestionContent } from '#engine/question/question'
import { READERS } from '#importing/question/reader-list'
import { WRITERS } from '#importing/question/writer-list'
import { type HandEntry, zipByHand } from '../roster/zip-by-hand.ts'

const MIB = 1024 * 1024
const CONTENT: QuestionContent = {
  subject: 'traffic',
  topic: 'alcohol',
  difficulty: 1,
  isCase: false,
  body: { type: 'trueFalse', stem: '红灯停。', key: true },
  explanation: '见法条。',
  citations: [],
}
const WORDS = { instruments: [], subjects: [] }

/** Each format that is an archive: its main part, and a name under which something heavy could lie in it. */
const ARCHIVES = [
  ['xlsx', 'xl/worksheets/sheet1.xml', 'xl/media/image9.png'],
  ['docx', 'word/document.xml', 'word/media/image9.png'],
  ['package', 'questions.jsonl', `pictures/${'ab'.repeat(32)}.png`],
] as const

/** Zeros that are never in memory: one block of a MiB, as often as wanted. */
function zeros(mebibytes: number): NonNullable<HandEntry['packed']> {
  const block = Buffer.alloc(MIB)
  const one = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH })
  let crc = 0
  for (let at = 0; at < mebibytes; at++) crc = crc32(block, crc)
  const end = deflateRawSync(Buffer.alloc(0))
  const bytes = Buffer.concat([...Array.from({ length: mebibytes }, () => one), end])
  return { bytes, size: mebibytes * MIB, crc }
}

describe.each(ARCHIVES)('%s', (id, main, heavy) => {
  const reader = READERS.find(one => one.id === id)
  const entriesOf = async (): Promise<HandEntry[]> => {
    const bytes = await WRITERS.find(one => one.id === id)?.write([{ id: 'Q-1', content: CONTENT }], {
      words: WORDS,
      pictures: [],
    })
    return Object.entries(unzipSync(bytes ?? new Uint8Array())).map(([name, content]) => ({ name, content }))
  }
  const read = async (entries: readonly HandEntry[]) => {
    const startedAt = performance.now()
    const before = process.memoryUsage()
    const reading = await reader?.read(Uint8Array.from(zipByHand(entries)))
    const after = process.memoryUsage()
    return {
      count: reading?.questions.length,
      code: reading?.faults[0]?.code,
      ms: performance.now() - startedAt,
      grownMib: (after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed) / MIB,
    }
  }

  it('the control: written by hand like this, a good file is read', async () => {
    expect(await read(await entriesOf())).toMatchObject({ count: 1, code: undefined })
  })

  it('a bomb of 1 GiB is refused before anything of it is inflated', async () => {
    const packed = zeros(1024)
    expect(packed.bytes.length).toBeLessThan(2 * MIB)
    const bomb = await read([...(await entriesOf()), { name: heavy, content: new Uint8Array(), packed }])
    expect(bomb).toMatchObject({ count: 0, code: 'import.fault.tooLarge' })
    expect(bomb.ms).toBeLessThan(3_000)
    expect(bomb.grownMib).toBeLessThan(64)
  })

  it('a bomb of 1 GiB that says it is small is not inflated to its end', async () => {
    const packed = { ...zeros(1024), size: 1_000 }
    const bomb = await read([...(await entriesOf()), { name: heavy, content: new Uint8Array(), packed }])
    expect(bomb).toMatchObject({ count: 0, code: 'import.fault.damaged' })
    expect(bomb.ms).toBeLessThan(3_000)
    expect(bomb.grownMib).toBeLessThan(64)
  })

  it('an archive inside of the archive stays packed', async () => {
    const inner = zipByHand([{ name: 'inner.bin', content: new Uint8Array(), packed: zeros(1024) }])
    const nested = await read([
      ...(await entriesOf()),
      { name: 'nested/inner.zip', content: inner, store: true },
    ])
    expect(nested).toMatchObject({ count: 1, code: undefined })
    expect(nested.ms).toBeLessThan(3_000)
    expect(nested.grownMib).toBeLessThan(64)
  })

  it.each(['../../evil.xml', '..\\evil.xml', '/etc/evil.xml', 'C:/evil.xml'])(
    'a name that leads out: %s',
    async name => {
      const out = await read([...(await entriesOf()), { name, content: strToU8('<x/>') }])
      expect(out).toMatchObject({ count: 0, code: 'import.fault.damaged' })
    },
  )

  it('sizes that lie, two parts of one name, a broken archive', async () => {
    const entries = await entriesOf()
    const lying = entries.map(entry => (entry.name === main ? { ...entry, declaredSize: 10 } : entry))
    expect(await read(lying)).toMatchObject({ count: 0, code: 'import.fault.damaged' })
    const twice = [...entries, { name: main.toUpperCase(), content: strToU8('<x/>') }]
    expect(await read(twice)).toMatchObject({ count: 0, code: 'import.fault.unsafe' })
    const cut = await reader?.read(Uint8Array.from(zipByHand(entries).subarray(0, 300)))
    expect(cut).toMatchObject({ questions: [], faults: [{ code: 'import.fault.damaged' }] })
  })

  it('a DOCTYPE or an entity in its main part', async () => {
    for (const evil of ['<!DOCTYPE x [<!ENTITY a "aaaa">]>', '<!ENTITY % a SYSTEM "file:///etc/passwd">']) {
      const entries = (await entriesOf()).map(entry =>
        entry.name === main
          ? { ...entry, content: Buffer.concat([Buffer.from(evil), entry.content]) }
          : entry,
      )
      expect(await read(entries)).toMatchObject({ count: 0, code: 'import.fault.unsafe' })
    }
  })

  it('more parts than any office program writes', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({
      name: `x/${index}`,
      content: new Uint8Array(),
    }))
    expect(await read([...(await entriesOf()), ...many])).toMatchObject({
      count: 0,
      code: 'import.fault.tooLarge',
    })
  })
})
