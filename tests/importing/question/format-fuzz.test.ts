import { describe, expect, it } from 'vitest'
import { aikenReader } from '#importing/question/aiken/aiken-reader'
import { docxReader } from '#importing/question/docx/docx-reader'
import { giftReader } from '#importing/question/gift/gift-reader'
import { moodleReader } from '#importing/question/moodle/moodle-reader'
import { textReader } from '#importing/question/text/text-reader'
import { type Chance, FORMAT_CORPORA } from './format-corpus.ts'
import { cpuMs } from '../../helpers/cpu-time.ts'

const READERS = {
  text: textReader,
  gift: giftReader,
  aiken: aikenReader,
  moodle: moodleReader,
  docx: docxReader,
}
/** `QUESTION_FUZZ_FILES=10000` for a long run; a failure names the file, which the seed makes again. */
const FILES = Number(process.env['QUESTION_FUZZ_FILES'] ?? 200)
const SEED = Number(process.env['QUESTION_FUZZ_SEED'] ?? 20_261_124)
const SLOW_MS = 5_000

/** mulberry32: small, and the same on every machine. */
function chance(seed: number): Chance {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

it.each(FORMAT_CORPORA)(
  `reads or refuses ${FILES} nearly right files of $id, without a crash, a hang or a trace`,
  async corpus => {
    const { id } = corpus
    const below = chance(SEED)
    let said = 0
    for (let file = 0; file < FILES; file += 1) {
      const bytes = corpus.mutant(below)
      const startedAt = cpuMs()
      const reading = await READERS[id].read(bytes).catch((error: unknown) => {
        throw new Error(`file ${file} of ${id}`, { cause: error })
      })
      expect(cpuMs() - startedAt, `file ${file}`).toBeLessThan(SLOW_MS)
      said += reading.questions.length + reading.faults.length + reading.leftOut.length
      READERS[id].recognises(bytes)
    }
    expect(said).toBeGreaterThan(FILES)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
  60_000 + FILES * 100,
)

const bytes = (text: string) => new TextEncoder().encode(text)
const quiz = (inner: string) => bytes(`<quiz>${inner}</quiz>`)
const question = (rest: string) =>
  `<question type="multichoice"><questiontext><text>Q</text></questiontext>${rest}</question>`
const MANY = 100_000

describe('evil files', () => {
  it.each<[string, keyof typeof READERS, Uint8Array]>([
    [
      'a billion laughs',
      'moodle',
      bytes('<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>'),
    ],
    ['a DOCTYPE behind the root', 'moodle', quiz('<!DOCTYPE x>')],
    ['100,000 nested elements', 'moodle', quiz('<question>'.repeat(MANY))],
    [
      '100,000 nested elements of one question',
      'moodle',
      quiz(`<question>${'<a>'.repeat(MANY)}${'</a>'.repeat(MANY)}</question>`),
    ],
    ['100,000 unclosed CDATA', 'moodle', quiz('<question><![CDATA['.repeat(MANY))],
    ['100,000 unclosed comments', 'moodle', quiz('<question><!--'.repeat(MANY))],
    ['100,000 unclosed quotes', 'moodle', quiz('<question a="'.repeat(MANY))],
    [
      '100,000 options',
      'moodle',
      quiz(question('<answer fraction="0"><text>a</text></answer>'.repeat(MANY))),
    ],
    [
      '100,000 scripts in HTML',
      'moodle',
      quiz(
        `<question type="description"><questiontext><text><![CDATA[${'<script>'.repeat(MANY / 10)}]]></text></questiontext></question>`,
      ),
    ],
    ['a tag of 600,000 signs', 'moodle', quiz(`<question ${'a'.repeat(6 * MANY)} type="x"></question>`)],
    [
      'huge numbers',
      'moodle',
      quiz(
        '<question type="numerical"><questiontext><text>Q</text></questiontext><answer fraction="100"><text>1e99</text><tolerance>9999999999999999999999999999999999999999999999</tolerance></answer></question>',
      ),
    ],
    [
      '100,000 backslashes in a cloze',
      'moodle',
      quiz(
        `<question type="cloze"><questiontext><text>{1:SHORTANSWER:${'\\'.repeat(MANY / 2)}${'~'.repeat(MANY / 3)}}</text></questiontext></question>`,
      ),
    ],
    ['null bytes', 'moodle', bytes('<quiz>\u0000</quiz>')],
    ['100,000 braces', 'gift', bytes(`Q${'{'.repeat(MANY)}`)],
    ['100,000 questions that never close', 'gift', bytes('Q{=a\n\n'.repeat(MANY))],
    ['100,000 options', 'gift', bytes(`Q{=a ${'~b '.repeat(MANY)}}`)],
    ['100,000 backslashes', 'gift', bytes(`Q${'\\'.repeat(MANY)}{T}`)],
    ['100,000 hashes', 'gift', bytes(`Q{=a${'#'.repeat(MANY)}}`)],
    ['huge numbers', 'gift', bytes(`Q{#${'9'.repeat(MANY)}..1e99}`)],
    ['null bytes', 'gift', bytes('Q\u0000{T}')],
    ['a stem of 10 MB', 'gift', bytes(`${'题'.repeat(3_500_000)}{T}`)],
    ['100,000 options', 'text', bytes(`1. 问\n${'A. 甲\n'.repeat(MANY)}答案：A`)],
    ['100,000 options in one line', 'text', bytes(`1. 问\n${'A. 甲 B. 乙 '.repeat(MANY / 2)}`)],
    ['100,000 numbers without a question', 'text', bytes('1. 甲\n'.repeat(MANY))],
    ['100,000 numbers of two kinds', 'text', bytes('1. 甲\n（1）乙\n'.repeat(MANY / 2))],
    [
      '100,000 answers without questions',
      'text',
      bytes(`1. 问（A）\nA. 甲\nB. 乙\n参考答案\n${'1.A 2.B 3.C\n'.repeat(MANY / 3)}`),
    ],
    ['100,000 brackets', 'text', bytes(`1. ${'（'.repeat(MANY)}\n答案：对`)],
    ['100,000 brackets with answers', 'text', bytes(`1. ${'（A）'.repeat(MANY)}\n答案：对`)],
    [
      '100,000 blanks',
      'text',
      bytes(`四、填空题\n1. ${'____，'.repeat(MANY)}\n答案：${'甲；'.repeat(MANY)}`),
    ],
    ['100,000 spaces in one line', 'text', bytes(`1. 问${' '.repeat(MANY)}x\n答案：对`)],
    ['100,000 labels in one line', 'text', bytes(`1. 问 ${'答案：A '.repeat(MANY / 4)}`)],
    ['100,000 cases', 'text', bytes('案例1：甲\n'.repeat(MANY))],
    ['unpaired surrogates', 'text', Uint8Array.from(Buffer.from('\ufeff1. 停\ud800（√）', 'utf16le'))],
    ['text that turns around', 'text', bytes('1. \u202e停\u2066（√）')],
    ['null bytes', 'text', bytes('1. 停\u0000（√）')],
    ['100,000 questions without an answer', 'aiken', bytes('Q\nA. a\nB. b\n'.repeat(MANY / 3))],
    ['100,000 lines of a stem', 'aiken', bytes('Q\n'.repeat(MANY))],
  ])('%s (%s) are read or refused in less than 5 s', async (_, id, file) => {
    const startedAt = cpuMs()
    const reading = await READERS[id].read(file)
    expect(cpuMs() - startedAt).toBeLessThan(SLOW_MS)
    expect(reading.questions.length + reading.faults.length + reading.leftOut.length).toBeGreaterThan(0)
  })
})
