import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import { askedParts } from './asked-part.ts'
import { bodiesOf, isKeyLongest, lengthOf } from './bank-balance.ts'
import type { ShippedBank, ShippedQuestion } from './shipped-bank.ts'

const TYPE_NAMES: Record<QuestionType, string> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
  fillIn: '填空',
  numeric: '数值',
  ordering: '排序',
  matching: '配对',
  shortAnswer: '简答',
  caseGroup: '题组',
}
const LEVEL_NAMES = ['很易', '易', '中', '难', '很难']

/** Everything a writer balances the bank by, as plain text. */
export function describeDistribution(bank: ShippedBank): string {
  return [
    topicTable(bank),
    difficultyAndCases(bank.questions),
    keyShares(bank.questions),
    explanations(bank.questions),
    citationTable(bank),
  ].join('\n\n')
}

function topicTable({ subjects, questions }: ShippedBank): string {
  const lines = [row('科目 / 专题', [...QUESTION_TYPES.map(type => TYPE_NAMES[type]), '合计'])]
  for (const subject of subjects) {
    for (const topic of subject.topics) {
      const own = questions.filter(
        ({ content }) => content.subject === subject.id && content.topic === topic.id,
      )
      lines.push(row(`${subject.id}/${topic.id}`, countsByType(own)))
    }
    lines.push(row(`${subject.name['zh-CN']}小计`, countsByType(questions.filter(inSubject(subject.id)))))
  }
  lines.push(row('全部', countsByType(questions)))
  return lines.join('\n')
}

function inSubject(id: string): (question: ShippedQuestion) => boolean {
  return ({ content }) => content.subject === id
}

function countsByType(questions: readonly ShippedQuestion[]): number[] {
  const counts = QUESTION_TYPES.map(
    type => questions.filter(({ content }) => content.body.type === type).length,
  )
  return [...counts, questions.length]
}

function difficultyAndCases(questions: readonly ShippedQuestion[]): string {
  const cases = questions.filter(({ content }) => content.isCase).length
  const levels = LEVEL_NAMES.map((name, index) => {
    const count = questions.filter(({ content }) => content.difficulty === index + 1).length
    return `${name} ${share(count, questions.length)}`
  })
  return [`难度：${levels.join('，')}`, `案例题：${share(cases, questions.length)}`].join('\n')
}

/** The parts of case groups count like questions: they are answered like them. */
function keyShares(questions: readonly ShippedQuestion[]): string {
  const parts = questions.flatMap(askedParts)
  const singles = bodiesOf(parts, 'single')
  const multiples = bodiesOf(parts, 'multiple')
  const statements = bodiesOf(parts, 'trueFalse')
  const letters = ['A', 'B', 'C', 'D'].map(
    letter => `${letter} ${share(singles.filter(({ key }) => key === letter).length, singles.length)}`,
  )
  const ticks = ['A', 'B', 'C', 'D', 'E'].map(
    letter =>
      `${letter} ${share(multiples.filter(({ key }) => key.includes(letter)).length, multiples.length)}`,
  )
  const sizes = [1, 2, 3, 4, 5].map(
    size =>
      `${size} 项 ${share(multiples.filter(({ key }) => key.length === size).length, multiples.length)}`,
  )
  return [
    `单选答案：${letters.join('，')}`,
    `单选答案是最长选项：${share(singles.filter(isKeyLongest).length, singles.length)}`,
    `多选答案含：${ticks.join('，')}`,
    `多选答案数：${sizes.join('，')}`,
    `判断为正确：${share(statements.filter(({ key }) => key).length, statements.length)}`,
  ].join('\n')
}

function explanations(questions: readonly ShippedQuestion[]): string {
  const lengths = questions
    .flatMap(askedParts)
    .map(({ explanation }) => lengthOf(explanation))
    .toSorted((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return `解析字数：最短 ${lengths[0] ?? 0}，中位 ${middle}，最长 ${lengths.at(-1) ?? 0}`
}

function citationTable({ instruments, questions }: ShippedBank): string {
  const citations = questions.flatMap(askedParts).flatMap(part => part.citations)
  const lines = instruments.map(({ id, shortName }) =>
    row(`${shortName} (${id})`, [citations.filter(({ instrument }) => instrument === id).length]),
  )
  return [row('依据', ['引用']), ...lines].join('\n')
}

function share(count: number, total: number): string {
  return total === 0 ? '0' : `${count} (${Math.round((count * 100) / total)}%)`
}

/** A Chinese character is two columns wide in a terminal. */
function row(name: string, cells: readonly (string | number)[]): string {
  const pad = (text: string, width: number, atEnd: boolean) => {
    const space = ' '.repeat(Math.max(0, width - text.replace(/\P{ASCII}/gu, '  ').length))
    return atEnd ? text + space : space + text
  }
  return pad(name, 44, true) + cells.map(cell => pad(String(cell), 7, false)).join('')
}
