import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
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
/** Length that the rules for writers ask of an explanation (question-bank/README.md). */
const EXPLANATION = { min: 40, max: 160 }

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
  const at = (level: number) => questions.filter(({ content }) => content.difficulty === level).length
  const cases = questions.filter(({ content }) => content.isCase).length
  const levels = ['易', '中', '难'].map((name, index) => `${name} ${share(at(index + 1), questions.length)}`)
  return [`难度：${levels.join('，')}`, `案例题：${share(cases, questions.length)}`].join('\n')
}

/** A key that sits too often on one letter can be guessed, and so can a bank in which most statements are right. */
function keyShares(questions: readonly ShippedQuestion[]): string {
  const singles = questions.flatMap(({ content: { body } }) => (body.type === 'single' ? [body.key] : []))
  const multiples = questions.flatMap(({ content: { body } }) => (body.type === 'multiple' ? [body.key] : []))
  const statements = questions.flatMap(({ content: { body } }) =>
    body.type === 'trueFalse' ? [body.key] : [],
  )
  const letters = ['A', 'B', 'C', 'D'].map(
    letter => `${letter} ${share(singles.filter(key => key === letter).length, singles.length)}`,
  )
  const ticks = ['A', 'B', 'C', 'D', 'E'].map(
    letter => `${letter} ${share(multiples.filter(key => key.includes(letter)).length, multiples.length)}`,
  )
  const sizes = [1, 2, 3, 4, 5].map(
    size => `${size} 项 ${share(multiples.filter(key => key.length === size).length, multiples.length)}`,
  )
  return [
    `单选答案：${letters.join('，')}`,
    `多选答案含：${ticks.join('，')}`,
    `多选答案数：${sizes.join('，')}`,
    `判断为正确：${share(statements.filter(Boolean).length, statements.length)}`,
  ].join('\n')
}

function explanations(questions: readonly ShippedQuestion[]): string {
  const lengths = questions.map(lengthOfExplanation).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  const outside = questions.filter(question => {
    const length = lengthOfExplanation(question)
    return length < EXPLANATION.min || length > EXPLANATION.max
  })
  const lines = [`解析字数：最短 ${lengths[0] ?? 0}，中位 ${middle}，最长 ${lengths.at(-1) ?? 0}`]
  if (outside.length > 0) {
    const ids = outside.map(({ id }) => id)
    lines.push(
      `提示：解析不在 ${EXPLANATION.min}–${EXPLANATION.max} 字之内 ${ids.length} 题：${ids.join('、')}`,
    )
  }
  return lines.join('\n')
}

function lengthOfExplanation({ content }: ShippedQuestion): number {
  return Array.from(content.explanation).length
}

function citationTable({ instruments, questions }: ShippedBank): string {
  const citations = questions.flatMap(({ content }) => content.citations)
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
