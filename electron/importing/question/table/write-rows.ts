import { assertNever } from '#engine/assert-never'
import type { Option, QuestionBody, QuestionContent } from '#engine/question/question'
import { citationText } from '../citation-text.ts'
import type { ExportWords } from '../writer-list.ts'
import { DIFFICULTY_WORDS, type Field, OPTION_LETTERS, headerWord, typeWord } from './column-words.ts'
import { escapeSigns, joinTags } from './escaped-list.ts'
import { OWN_LETTER } from './read-body.ts'

/** The columns of the template and of every export, in the order in which people fill them in. */
export const COLUMNS: readonly Field[] = [
  'id',
  'subject',
  'topic',
  'type',
  'stem',
  ...OPTION_LETTERS.map(letter => `option${letter}` as const),
  'lefts',
  'key',
  'unit',
  'explanation',
  'citation',
  'difficulty',
  'isCase',
  'tags',
  'group',
  'effectiveFrom',
  'expiresOn',
]

export const HEADER_ROW: readonly string[] = COLUMNS.map(headerWord)

export type ExportedQuestion = { id: string; content: QuestionContent }

/** The header and the rows of all questions. Columns that few questions need are there only where one does. */
export function writeTable(questions: readonly ExportedQuestion[], words: ExportWords): string[][] {
  const needsOrder = questions.some(({ content }) => bodiesOf(content).some(body => orderOf(body) !== ''))
  const columns = needsOrder ? COLUMNS.toSpliced(COLUMNS.indexOf('lefts'), 0, 'order') : COLUMNS
  return [columns.map(headerWord), ...questions.flatMap(question => writeRows(question, words, columns))]
}

function bodiesOf({ body }: QuestionContent): QuestionBody[] {
  return body.type === 'caseGroup' ? body.parts.map(part => part.body) : [body]
}

/** One row a question; of a case group its head, then one a part, held together by the group's 题组. */
export function writeRows(
  { id, content }: ExportedQuestion,
  words: ExportWords,
  columns: readonly Field[] = COLUMNS,
): string[][] {
  const row = (cells: Cells) => columns.map(field => cells[field] ?? '')
  const { body } = content
  const subject = words.subjects.find(known => known.id === content.subject)
  const topic = subject?.topics.find(known => known.id === content.topic)
  const main: Cells = {
    id,
    subject: subject?.name ?? content.subject,
    topic: topic?.name ?? content.topic,
    difficulty: DIFFICULTY_WORDS[content.difficulty - 1] ?? '',
    isCase: content.isCase ? '是' : '否',
    tags: joinTags(content.tags ?? []),
    effectiveFrom: content.effectiveFrom ?? '',
    expiresOn: content.expiresOn ?? '',
    ...reasons(content, words),
    ...bodyCells(body),
  }
  if (body.type !== 'caseGroup') return [row(main)]
  const parts = body.parts.map(part => row({ group: id, ...bodyCells(part.body), ...reasons(part, words) }))
  return [row({ ...main, group: id }), ...parts]
}

type Cells = Partial<Record<Field, string>>

function reasons(
  { explanation, citations }: Pick<QuestionContent, 'explanation' | 'citations'>,
  words: ExportWords,
): Cells {
  return { explanation, citation: citations.map(one => citationText(one, words.instruments)).join('\n') }
}

function bodyCells(body: QuestionBody): Cells {
  const { type, stem } = body
  const cells: Cells = { type: typeWord(type), stem }
  switch (body.type) {
    case 'single':
      return { ...cells, ...optionCells(body.options), key: body.key }
    case 'multiple':
      return { ...cells, ...optionCells(body.options), key: body.key.join('') }
    case 'trueFalse':
      return { ...cells, key: body.key ? '正确' : '错误' }
    case 'fillIn':
      return {
        ...cells,
        key: body.blanks.map(({ accept }) => accept.map(form => escapeSigns(form)).join('/')).join('|'),
      }
    case 'numeric':
      return { ...cells, key: `${body.key}±${body.tolerance}`, unit: body.unit }
    case 'ordering':
      return { ...cells, ...optionCells(body.items), key: body.key.join('>') }
    case 'matching':
      return {
        ...cells,
        ...optionCells(body.rights),
        lefts: body.lefts.map(({ id, text }) => `${numberOf(id)}. ${escapeSigns(text)}`).join('\n'),
        key: body.key.map(({ left, right }) => `${numberOf(left)}-${right}`).join(';'),
      }
    case 'shortAnswer':
      return {
        ...cells,
        key: body.keyPoints.map(({ text, weight }) => `${escapeSigns(text)}（${weight}分）`).join('\n'),
      }
    case 'caseGroup':
      return cells
    default:
      return assertNever(body)
  }
}

function numberOf(id: string): number {
  return OPTION_LETTERS.findIndex(letter => letter === id) + 1
}

function optionCells(options: readonly Option[]): Cells {
  return {
    order: orderText(options),
    ...Object.fromEntries(
      options.map(({ id, text }) => [
        `option${id}`,
        // A text that begins with its own letter would lose it as 「A.罚款」 does when read.
        OWN_LETTER.test(text) && text.startsWith(id) ? `${id}.${text}` : text,
      ]),
    ),
  }
}

/** Options whose names do not follow the alphabet stand in columns in another order than their own. */
function orderText(options: readonly Option[]): string {
  const ids = options.map(({ id }) => id)
  return ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? '')) ? '' : ids.join('>')
}

function orderOf(body: QuestionBody): string {
  if ('options' in body) return orderText(body.options)
  if ('items' in body) return orderText(body.items)
  return 'rights' in body ? orderText(body.rights) : ''
}
