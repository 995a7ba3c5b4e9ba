import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperDocument } from '#engine/paper/paper-document'
import { type PaperPart, writePaperDocx } from '#importing/question/paper/write-paper-docx'
import { INSTRUMENTS } from './questions.ts'

const body = {
  type: 'single' as const,
  stem: '停？',
  options: [
    { id: 'A', text: '红灯' },
    { id: 'B', text: '绿灯' },
  ],
  key: 'A',
}
const content = {
  subject: 's',
  topic: 't',
  difficulty: 3 as const,
  isCase: false,
  explanation: 'CANARY',
  citations: [],
}
const document = paperDocument(
  {
    brigade: '某大队',
    title: '第48周周练',
    subtitle: '第四季度',
    number: 'ABC234-WXYZ',
    minutes: 60,
    seed: 's',
    shuffleQuestions: true,
    shuffleOptions: true,
    sections: [
      { type: 'single', questions: [{ content: { ...content, body }, markCents: 200 }] },
      {
        type: 'fillIn',
        questions: [
          {
            content: {
              ...content,
              body: {
                type: 'fillIn',
                stem: '建党于____年____月',
                blanks: [{ accept: ['SECRET'] }, { accept: ['7'] }],
              },
            },
            markCents: 250,
          },
        ],
      },
      {
        type: 'shortAnswer',
        questions: [
          {
            content: {
              ...content,
              body: { type: 'shortAnswer', stem: '述', keyPoints: [{ text: 'POINT', weight: 1 }] },
            },
            markCents: 1000,
          },
        ],
      },
    ],
  },
  'B',
)

function file(...asked: PaperPart[]): Uint8Array {
  return writePaperDocx({ documents: [document], parts: asked, instruments: INSTRUMENTS, pictures: [] })
}

function parts(...asked: PaperPart[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file(...asked))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
}

describe('a paper as a Word file', () => {
  it('is A4 with header, page numbers, fonts, and lines for the person', () => {
    const paper = parts('paper')
    expect(paper['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(paper['word/document.xml']).toMatch(/姓名：_+　　警号：_+　　支部：_+/u)
    expect(paper['word/document.xml']).toContain('共 3 题，满分 14.5 分，时间 60 分钟')
    expect(paper['word/document.xml']).toContain('一、单项选择题（共 1 题，每题 2 分，共 2 分）')
    expect(paper['word/document.xml']).toMatch(/某大队.*第48周周练（B卷）.*第四季度/su)
    expect(paper['word/header1.xml']).toContain('某大队　第48周周练（B卷）　试卷　卷号 ABC234-WXYZ')
    expect(paper['word/footer1.xml']).toMatch(/PAGE .*NUMPAGES/u)
    expect(paper['word/styles.xml']).toMatch(/宋体.*黑体/su)
  })

  it('holds no key in paper and answer sheet, and the control: the key does', () => {
    const shown = Object.values(parts('paper', 'answerSheet')).join('')
    expect(shown).not.toMatch(/CANARY|SECRET|POINT/u)
    expect(parts('key')['word/document.xml']).toMatch(/SECRET.*POINT/su)
    expect(parts('key')['word/document.xml']).toContain('CANARY')
  })

  it('gives each part pages of its own, and is the same file every time', () => {
    const all = parts('paper', 'answerSheet', 'key')
    expect(all['word/document.xml']?.split('<w:type w:val="nextPage"/>')).toHaveLength(4)
    expect(all['word/document.xml']?.split('<w:pgNumType w:start="1"/>')).toHaveLength(4)
    for (const [name, words] of ['试卷', '答题卡', '答案与解析'].entries()) {
      expect(all[`word/header${name + 1}.xml`]).toContain(`（B卷）　${words}　`)
      expect(all[`word/footer${name + 1}.xml`]).toMatch(/PAGE .*SECTIONPAGES/u)
    }
    expect(file('paper')).toEqual(file('paper'))
  })

  it('has lines for short answers where no answer sheet has them', () => {
    const lines = (...asked: PaperPart[]) => parts(...asked)['word/document.xml']?.split('PaperLine').length
    expect(lines('paper')).toBe(9)
    expect(lines('paper', 'answerSheet')).toBe(9)
    expect(lines('answerSheet')).toBe(9)
  })

  it('gives the answer sheet a field a blank', () => {
    const sheet = parts('answerSheet')['word/document.xml'] ?? ''
    for (const label of ['>1<', '>2-1<', '>2-2<', '>（第 3 题）<']) expect(sheet).toContain(label)
  })
})
