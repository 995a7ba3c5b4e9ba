import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const TOPICS = `subjects:
  - id: traffic-law
    name: { zh-CN: 交通法规, zh-TW: 交通法規, en: Traffic law }
    topics:
      - { id: alcohol, name: { zh-CN: 酒驾, zh-TW: 酒駕, en: Alcohol } }
      - { id: points, name: { zh-CN: 记分, zh-TW: 記分, en: Points } }
`
export const INSTRUMENTS = `instruments:
  - id: rtsl
    kind: law
    name: 中华人民共和国道路交通安全法
    shortName: 道路交通安全法
    editions: [{ id: "2021", label: 2021年修正, effectiveFrom: "2021-04-29" }]
  - id: dsj
    kind: history
    name: 一百年大事记
    shortName: 大事记
    sourceTag: DSJ
    editions: [{ id: "2021", label: 2021年发布, effectiveFrom: "2021-06-28" }]
`
/** One question of every type; its lines are what the tests of faults count. */
export const ALCOHOL = `subject: traffic-law
topic: alcohol
questions:
  - id: TL-ALCOHOL-001
    version: 1
    type: single
    difficulty: 2
    case: true
    stem: 李某应当如何处罚？
    options: { A: 6分, B: 9分, C: 12, D: 3分 }
    answer: C
    explanation: 因为如此。
    citations:
      - { instrument: rtsl, edition: "2021", article: "91", paragraph: 3 }
  - id: TL-ALCOHOL-002
    version: 1
    type: multiple
    difficulty: 1
    stem: 下列哪些正确？
    options: { A: 甲, B: 乙, C: 丙, D: 丁 }
    answer: [A, C]
    explanation: 因为如此。
    citations:
      - { instrument: rtsl, edition: "2021", article: "133-1" }
  - id: TL-ALCOHOL-003
    version: 2
    type: trueFalse
    difficulty: 3
    stem: 判断此说。
    answer: true
    explanation: 因为如此。
    citations:
      - { instrument: dsj, edition: "2021", entry: "1921-07-23", row: PH009 }
  - id: TL-ALCOHOL-004
    version: 1
    type: fillIn
    difficulty: 1
    stem: 有效期为____年。
    blanks: [{ accept: [6, 6.0, 六] }]
    explanation: 因为如此。
    citations:
      - { instrument: rtsl, edition: "2021", article: "19" }
`

/** A bank in a folder of its own, gone when the test is over. */
export async function bankFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'bank-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const all = {
    'topics.yaml': TOPICS,
    'instruments.yaml': INSTRUMENTS,
    'traffic-law/alcohol.yaml': ALCOHOL,
    ...files,
  }
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), content)
  }
  return dir
}
