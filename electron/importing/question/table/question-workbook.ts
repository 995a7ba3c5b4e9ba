import { QUESTION_TYPES } from '#engine/question/question'
import type { ExportWords } from '../writer-list.ts'
import type { ReadPicture } from '../question-reading.ts'
import { DIFFICULTY_WORDS, type Field, fieldOf, headerWord, typeWord } from './column-words.ts'
import { withPictureSheet } from './picture-sheet.ts'
import { type ExportedQuestion, HEADER_ROW, writeTable } from './write-rows.ts'
import { type DropDown, type SheetDraft, writeWorkbook } from './write-workbook.ts'

/** Questions as a workbook that can be changed and brought in again. */
export function questionWorkbook(
  questions: readonly ExportedQuestion[],
  words: ExportWords,
  pictures: readonly ReadPicture[],
): Uint8Array {
  const { rows, sheet } = withPictureSheet(writeTable(questions, words), pictures)
  return writeWorkbook([sheetOf(rows, words), ...(sheet === null ? [] : [sheet]), explanation(words)])
}

/** The empty form: the same columns and drop-downs, an example of each type, how it is filled in on a second sheet. */
export function templateWorkbook(words: ExportWords): Uint8Array {
  return writeWorkbook([sheetOf([HEADER_ROW], words), explanation(words)])
}

function sheetOf(rows: readonly (readonly string[])[], words: ExportWords): SheetDraft {
  const lists: [Field, readonly string[]][] = [
    ['type', QUESTION_TYPES.map(typeWord)],
    ['difficulty', DIFFICULTY_WORDS],
    ['isCase', ['是', '否']],
    ['subject', words.subjects.map(({ name }) => name)],
    ['topic', words.subjects.flatMap(({ topics }) => topics.map(({ name }) => name))],
  ]
  const [header = []] = rows
  const columnOf = (field: Field) => header.indexOf(headerWord(field))
  const dropDowns = lists.map(([field, values]): DropDown => ({ column: columnOf(field), values }))
  return {
    name: '试题',
    rows,
    hasHeader: true,
    widths: header.map(title => WIDTHS[fieldOf(title)?.field ?? 'id'] ?? 1200),
    dropDowns: dropDowns.filter(({ values }) => values.length > 0),
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
    [
      '图片',
      '直接插入到题干、选项或解析的单元格上；也可放在“图片”工作表的一行，在文字中写 ![说明](picture:图片名)',
    ],
    [headerWord('effectiveFrom'), '2026-01-31；不填表示一直有效'],
    ...words.subjects.map(({ name, topics }): [string, string] => [
      name,
      topics.map(topic => topic.name).join('、'),
    ]),
  ]
  return { name: '填写说明', rows: lines, widths: [1600, 9000], dropDowns: [], hasHeader: true }
}
