import { assertNever } from '../assert-never.ts'
import { DIFFICULTIES, QUESTION_TYPES, type QuestionType } from '../question/question.ts'

/** What can be filtered by, in the order in which it is printed. */
export const FILTER_FIELDS = [
  'subject',
  'topic',
  'type',
  'difficulty',
  'status',
  'cites',
  'author',
  'origin',
  'tag',
  'flag',
  'usedSince',
  'facility',
] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

const FIELD_NAMES: Readonly<Record<string, FilterField>> = {
  学科: 'subject',
  知识点: 'topic',
  题型: 'type',
  难度: 'difficulty',
  状态: 'status',
  依据: 'cites',
  作者: 'author',
  来源: 'origin',
  标签: 'tag',
  标记: 'flag',
  用过: 'usedSince',
  得分率: 'facility',
  學科: 'subject',
  知識點: 'topic',
  題型: 'type',
  難度: 'difficulty',
  狀態: 'status',
  依據: 'cites',
  來源: 'origin',
  標籤: 'tag',
  標記: 'flag',
  用過: 'usedSince',
}

const TYPE_NAMES: Readonly<Record<QuestionType, readonly string[]>> = {
  single: ['单选', '单选题', '單選', '單選題'],
  multiple: ['多选', '多选题', '多選', '多選題'],
  trueFalse: ['判断', '判断题', '判斷', '判斷題'],
  fillIn: ['填空', '填空题', '填空題'],
  numeric: ['数值', '数值题', '數值', '數值題'],
  ordering: ['排序', '排序题', '排序題'],
  matching: ['连线', '连线题', '配对', '配对题', '連線', '配對'],
  shortAnswer: ['简答', '简答题', '簡答', '簡答題'],
  caseGroup: ['案例', '案例题', '案例題'],
}

/** 草稿, 审核中, 在用, 停用. */
export const QUESTION_STATUSES = ['draft', 'inReview', 'inUse', 'retired'] as const
const STATUS_NAMES: Readonly<Record<string, string>> = {
  草稿: 'draft',
  审核中: 'inReview',
  待审核: 'inReview',
  在用: 'inUse',
  停用: 'retired',
  已停用: 'retired',
  審核中: 'inReview',
  待審核: 'inReview',
}

const ORIGIN_NAMES: Readonly<Record<string, string>> = {
  随软件: 'shipped',
  隨軟體: 'shipped',
  本地: 'local',
}

const FLAG_NAMES: Readonly<Record<string, string>> = {
  有更新: 'offered',
  修改待审: 'pending',
  修改待審: 'pending',
  待复核: 'review',
  待複核: 'review',
  有纠错: 'reported',
  有糾錯: 'reported',
  依据过时: 'superseded',
  依據過時: 'superseded',
  无依据: 'uncited',
  無依據: 'uncited',
  案例: 'case',
}

/**
 * `offered`: a newer shipped version waits; `pending`: a revision waits for a reader; `review`: an article it rests on changed;
 * `reported`: a trainee's report is unanswered; `superseded`: an edition it cites is no longer in force; `uncited`; `case`.
 */
export const QUESTION_FLAGS = [
  'offered',
  'pending',
  'review',
  'reported',
  'superseded',
  'uncited',
  'case',
] as const

export function filterFieldOf(name: string): FilterField | null {
  return FILTER_FIELDS.find(field => field.toLowerCase() === name.toLowerCase()) ?? FIELD_NAMES[name] ?? null
}

/** Values in their one spelling, and what none of them could be. */
export function readFilterValues(
  field: FilterField,
  values: readonly string[],
): { read: string[]; unread: string[] } {
  const read: string[] = []
  const unread: string[] = []
  for (const value of values) {
    const found = readValue(field, value.trim())
    if (found.length === 0) unread.push(value)
    read.push(...found)
  }
  return { read, unread }
}

function readValue(field: FilterField, value: string): string[] {
  switch (field) {
    case 'type':
      return oneOf(QUESTION_TYPES, QUESTION_TYPES.find(type => TYPE_NAMES[type].includes(value)) ?? value)
    case 'status':
      return oneOf(QUESTION_STATUSES, STATUS_NAMES[value] ?? value)
    case 'origin':
      return oneOf(['shipped', 'local'], ORIGIN_NAMES[value] ?? value)
    case 'flag':
      return oneOf(QUESTION_FLAGS, FLAG_NAMES[value] ?? value)
    case 'difficulty':
      return readDifficulties(value)
    case 'usedSince':
      return /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|[1-9]\d{0,3}d)$/u.test(value) ? [value] : []
    case 'facility':
      return readPercents(value)
    case 'subject':
    case 'topic':
    case 'cites':
    case 'author':
    case 'tag':
      return value === '' ? [] : [value]
    default:
      return assertNever(field)
  }
}

function oneOf(known: readonly string[], value: string): string[] {
  return known.filter(one => one.toLowerCase() === value.toLowerCase())
}

/** `3` or `2-4`. */
function readDifficulties(value: string): string[] {
  const [, from, to = from] = /^([1-9])(?:[-~–]([1-9]))?$/u.exec(value) ?? []
  return DIFFICULTIES.filter(difficulty => difficulty >= Number(from) && difficulty <= Number(to)).map(String)
}

/** Percent of the full mark that was given: `0-40`, `<40`, `>80`, `55`. */
function readPercents(value: string): string[] {
  const text = value.replace('%', '')
  const [, sign, bound] = /^([<>])=?(\d{1,3})$/u.exec(text) ?? []
  const [, first, last = first] = /^(\d{1,3})(?:[-~–](\d{1,3}))?$/u.exec(text) ?? []
  const from = Number(sign === '>' ? bound : sign === '<' ? 0 : first)
  const to = Number(sign === '<' ? bound : sign === '>' ? 100 : last)
  return from <= to && to <= 100 ? [`${from}-${to}`] : []
}

/** The bounds of a facility filter. */
export function percentsOf(value: string): { from: number; to: number } {
  const [from = 0, to = 100] = value.split('-').map(Number)
  return { from, to }
}
