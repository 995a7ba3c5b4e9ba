import { QUESTION_TYPES } from '#engine/question/question'
import type { ExportWords } from '../writer-list.ts'
import { DIFFICULTY_WORDS, type Field, headerWord, typeWord } from './column-words.ts'
import { COLUMNS, type ExportedQuestion, HEADER_ROW, writeRows } from './write-rows.ts'
import { type DropDown, type SheetDraft, writeWorkbook } from './write-workbook.ts'

/** Excel takes a list of at most 255 signs in a drop-down. */
const LONGEST_LIST = 255

/** Questions as a workbook that can be changed and brought in again. */
export function questionWorkbook(questions: readonly ExportedQuestion[], words: ExportWords): Uint8Array {
  return writeWorkbook([
    sheetOf(
      questions.flatMap(question => writeRows(question, words)),
      words,
    ),
    explanation(words),
  ])
}

/** The empty form: the same columns and drop-downs, an example of each type, how it is filled in on a second sheet. */
export function templateWorkbook(words: ExportWords): Uint8Array {
  return writeWorkbook([sheetOf([], words), explanation(words)])
}

function sheetOf(rows: readonly (readonly string[])[], words: ExportWords): SheetDraft {
  const lists: [Field, readonly string[]][] = [
    ['type', QUESTION_TYPES.map(typeWord)],
    ['difficulty', DIFFICULTY_WORDS],
    ['isCase', ['是', '否']],
    ['subject', words.subjects.map(({ name }) => name)],
    ['topic', words.subjects.flatMap(({ topics }) => topics.map(({ name }) => name))],
  ]
  const dropDowns = lists.map(([field, values]): DropDown => ({ column: COLUMNS.indexOf(field), values }))
  return {
    name: '试题',
    rows: [HEADER_ROW, ...rows],
    hasHeader: true,
    widths: COLUMNS.map(field => WIDTHS[field] ?? 1200),
    // A list that does not fit, or a name with a comma, would make the workbook damaged in Excel's eyes.
    dropDowns: dropDowns.filter(
      ({ values }) =>
        values.length > 0 &&
        values.join(',').length <= LONGEST_LIST &&
        values.every(value => !/[,"]/u.test(value)),
    ),
  }
}

const WIDTHS: Partial<Record<Field, number>> = {
  stem: 4800,
  explanation: 3600,
  citation: 3000,
  optionA: 2000,
  optionB: 2000,
  optionC: 2000,
  optionD: 2000,
  key: 1600,
}

function explanation(words: ExportWords): SheetDraft {
  const lines: [string, string][] = [
    ['列', '怎样填'],
    [headerWord('id'), '可不填。填写后再次导入时按编号更新，不会重复'],
    [headerWord('type'), QUESTION_TYPES.map(typeWord).join('、')],
    [headerWord('stem'), '填空题用四个下划线 ____ 表示一个空'],
    [
      headerWord('key'),
      '单选 B；多选 ABD；判断 正确 或 错误；填空各空用 | 分开，同一空的几种写法用 / 分开；数值 80±5；排序 B>A>C；匹配 1-B;2-A；简答一行一个要点，后面写（2分）',
    ],
    ['左项', '匹配题左边的内容，一行一个：1. 饮酒驾驶'],
    [headerWord('citation'), '《道路交通安全法》第九十一条第一款；几条依据各占一行'],
    [headerWord('difficulty'), DIFFICULTY_WORDS.join('、')],
    [headerWord('group'), '同一案例的各题填相同的题组；题型为“案例题组”的一行写案情'],
    [headerWord('effectiveFrom'), '2026-01-31；不填表示一直有效'],
    ...words.subjects.map(({ name, topics }): [string, string] => [
      name,
      topics.map(topic => topic.name).join('、'),
    ]),
  ]
  return { name: '填写说明', rows: lines, widths: [1600, 9000], dropDowns: [], hasHeader: true }
}
