import { assertNever } from '#engine/assert-never'
import { QUESTION_TYPES, type QuestionType } from '#engine/question/question'
import { askedParts } from './asked-part.ts'
import type { BankLimits } from './bank-limits.ts'
import {
  type Share,
  bodiesOf,
  isKeyAmongLongest,
  isWithin,
  lengthOf,
  percentOf,
  sharesOf,
} from './bank-shares.ts'
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

/** Everything a writer balances the bank by, as plain text. */
export function describeDistribution(bank: ShippedBank, limits: BankLimits): string {
  return [
    topicTable(bank),
    shareTable(bank, limits),
    otherShares(bank.questions),
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

const LEVEL_NAMES = ['很易', '易', '中', '难', '很难']

/** Each share beside its limit. The parts of case groups count like questions where keys are counted: they are answered like them. */
function shareTable(bank: ShippedBank, limits: BankLimits): string {
  const lines = sharesOf(bank, limits)
    .filter(one => one.total > 0 && (one.count > 0 || one.range.least > 0 || one.range.most > 0))
    .map(one => {
      const { least, most } = one.range
      const found = `${percentOf(one.count / one.total)}%`
      const wanted = `${percentOf(least)}–${percentOf(most)}%`
      return row(nameOf(one), [one.count, found, wanted, isWithin(one) ? '' : '超限'], 9)
    })
  return [row('项目', ['题数', '占比', '应为', ''], 9), ...lines].join('\n')
}

function nameOf({ code, of }: Share): string {
  switch (code) {
    case 'balance.type':
      return `题型：${String(of)
        .split('+')
        .map(type => TYPE_NAMES[QUESTION_TYPES.find(known => known === type) ?? 'single'])
        .join('、')}`
    case 'balance.difficulty':
      return `难度：${LEVEL_NAMES[Number(of) - 1] ?? of}`
    case 'balance.cases':
      return '案例题'
    case 'balance.keyPosition':
      return `单选答案：${of}`
    case 'balance.keySize':
      return `多选答案数：${of} 项`
    case 'balance.trueShare':
      return '判断为正确'
    case 'balance.longestKey':
      return '单选答案是唯一最长的选项'
    case 'balance.oddKey':
      return '单选肯否独异项是答案（在有此项的题中）'
    default:
      return assertNever(code)
  }
}

/** Shares that have no limit of their own. */
function otherShares(questions: readonly ShippedQuestion[]): string {
  const parts = questions.flatMap(askedParts)
  const singles = bodiesOf(parts, 'single')
  const multiples = bodiesOf(parts, 'multiple')
  const ticks = ['A', 'B', 'C', 'D', 'E'].map(
    letter =>
      `${letter} ${share(multiples.filter(({ key }) => key.includes(letter)).length, multiples.length)}`,
  )
  return [
    `单选答案与最长选项一样长（含并列）：${share(singles.filter(isKeyAmongLongest).length, singles.length)}`,
    `多选答案含：${ticks.join('，')}`,
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
function row(name: string, cells: readonly (string | number)[], width = 7): string {
  const pad = (text: string, columns: number, atEnd: boolean) => {
    const space = ' '.repeat(Math.max(0, columns - text.replace(/[\u2e80-\uffff]/gu, '  ').length))
    return atEnd ? text + space : space + text
  }
  return pad(name, 44, true) + cells.map(cell => pad(String(cell), width, false)).join('')
}
