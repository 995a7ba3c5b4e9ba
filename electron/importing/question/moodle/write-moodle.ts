import { assertNever } from '#engine/assert-never'
import type { PartBody, QuestionBody } from '#engine/question/question'
import { writeCategory } from '../category-path.ts'
import { escapeWildcards, fractionOf, optionId } from '../choice-answers.ts'
import { isReadAsCitation, withCitationLine } from '../citation-line.ts'
import { decimalText } from '../decimal-text.ts'
import { losesCitation } from '../gift/write-gift.ts'
import { keyPointLines, losesKeyPoints } from '../key-point-lines.ts'
import { losesTags, writeTags } from '../particular-tags.ts'
import { PICTURE_MARK, holdsPicture, pictureEnding } from '../picture-marks.ts'
import type { ReadContent, ReadPicture } from '../question-reading.ts'
import type { CannotExpressCode } from '../reading-codes.ts'
import { escapeXml, withoutControls } from '../xml/scan-xml.ts'
import { writeClozeField } from './read-cloze.ts'

export type MoodleExport = { id: string | null; content: ReadContent }

/** Questions as Moodle XML, texts in Markdown, pictures inside. A case group has no counterpart and is skipped. */
export function writeMoodle(
  questions: readonly MoodleExport[],
  pictures: readonly ReadPicture[] = [],
): string {
  const bySha = new Map(pictures.map(picture => [picture.sha256, picture]))
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>']
  let category = ''
  for (const question of questions) {
    const written = writeQuestion(question, bySha)
    if (written === null) continue
    const own = writeCategory(question.content)
    if (own !== category) {
      category = own
      pieces.push(`<question type="category"><category><text>${cdata(own)}</text></category></question>`)
    }
    pieces.push(written)
  }
  return `${pieces.join('\n')}\n</quiz>\n`
}

type Pictures = ReadonlyMap<string, ReadPicture>

function writeQuestion({ id, content }: MoodleExport, pictures: Pictures): string | null {
  const { body } = content
  const shape = shapeOf(body, pictures)
  if (shape === null) return null
  const text = (words: string) => textElement(words, pictures)
  const name = id ?? (body.stem.split('\n')[0] ?? '').slice(0, 60)
  const tags = writeTags(content).map(tag => `<tag><text>${cdata(tag)}</text></tag>`)
  return [
    `<question type="${shape.type}">`,
    `<name><text>${cdata(name)}</text></name>`,
    `<questiontext format="markdown">${text(shape.stem ?? body.stem)}</questiontext>`,
    `<generalfeedback format="markdown">${text(withCitationLine(content.explanation, content.citations))}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden>',
    id === null ? '' : `<idnumber>${escapeXml(id)}</idnumber>`,
    ...shape.rest,
    tags.length === 0 ? '' : `<tags>${tags.join('')}</tags>`,
    '</question>',
  ]
    .filter(line => line !== '')
    .join('\n')
}

function cdata(text: string): string {
  const plain = withoutControls(text)
  return /[<&>]/u.test(plain) ? `<![CDATA[${plain.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : plain
}

/** `<text>` and the files that it names. */
function textElement(words: string, pictures: Pictures): string {
  const files = new Map<string, string>()
  const text = words.replaceAll(PICTURE_MARK, (all: string, alt: string, sha256: string) => {
    const picture = pictures.get(sha256)
    if (picture === undefined) return all
    const name = `${sha256.slice(0, 16)}.${pictureEnding(picture.bytes)}`
    const base64 = Buffer.from(picture.bytes).toString('base64')
    files.set(name, `<file name="${escapeXml(name)}" path="/" encoding="base64">${base64}</file>`)
    return `![${alt}](@@PLUGINFILE@@/${name})`
  })
  return `<text>${cdata(text)}</text>${[...files.values()].join('')}`
}

type Shape = { type: string; stem?: string; rest: string[] }

function shapeOf(body: QuestionBody, pictures: Pictures): Shape | null {
  const answer = (words: string, attributes: string) =>
    `<answer ${attributes} format="markdown">${textElement(words, pictures)}</answer>`
  switch (body.type) {
    case 'single':
    case 'multiple': {
      const key = [body.key].flat()
      const fraction = (id: string) => {
        if (body.type === 'single') return key.includes(id) ? '100' : '0'
        return fractionOf(key.includes(id), key.length)
      }
      return {
        type: 'multichoice',
        rest: [
          `<single>${body.type === 'single'}</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>`,
          ...body.options.map(({ id, text }) => answer(text, `fraction="${fraction(id)}"`)),
        ],
      }
    }
    case 'trueFalse':
      return {
        type: 'truefalse',
        rest: ['true', 'false'].map(
          word =>
            `<answer fraction="${word === String(body.key) ? 100 : 0}" format="moodle_auto_format"><text>${word}</text></answer>`,
        ),
      }
    case 'fillIn':
      return fillInShape(body)
    case 'numeric':
      return {
        type: 'numerical',
        rest: [
          `<answer fraction="100" format="moodle_auto_format"><text>${decimalText(body.key) ?? '0'}</text><tolerance>${decimalText(body.tolerance) ?? '0'}</tolerance></answer>`,
          body.unit === ''
            ? ''
            : `<units><unit><multiplier>1</multiplier><unit_name>${escapeXml(body.unit)}</unit_name></unit></units>`,
        ],
      }
    case 'matching':
      return {
        type: 'matching',
        rest: ['<shuffleanswers>true</shuffleanswers>', ...subquestions(body, pictures)],
      }
    case 'ordering':
      return {
        type: 'ordering',
        rest: [
          '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount><gradingtype>ALL_OR_NOTHING</gradingtype>',
          ...body.key.map((id, index) =>
            answer(
              body.items.find(item => item.id === id)?.text ?? '',
              `fraction="${index + 1}" letter="${escapeXml(id)}"`,
            ),
          ),
        ],
      }
    case 'shortAnswer':
      return {
        type: 'essay',
        rest: [
          '<responseformat>editor</responseformat>',
          `<graderinfo format="markdown">${textElement(keyPointLines(body.keyPoints), pictures)}</graderinfo>`,
        ],
      }
    case 'caseGroup':
      return null
    default:
      return assertNever(body)
  }
}

function fillInShape({ stem, blanks }: Extract<PartBody, { type: 'fillIn' }>): Shape {
  const [only, ...others] = blanks
  if (only !== undefined && others.length === 0)
    return {
      type: 'shortanswer',
      rest: [
        '<usecase>0</usecase>',
        ...only.accept.map(
          form =>
            `<answer fraction="100" format="moodle_auto_format"><text>${cdata(escapeWildcards(form))}</text></answer>`,
        ),
      ],
    }
  const around = stem.split('____')
  const withFields = around.map(
    (piece, index) => piece + (index < around.length - 1 ? writeClozeField(blanks[index]?.accept ?? []) : ''),
  )
  return { type: 'cloze', stem: withFields.join(''), rest: [] }
}

/** `letter` is ours: under which letter the right side stood. Moodle does not look at it. */
function subquestions(
  { lefts, rights, key }: Extract<PartBody, { type: 'matching' }>,
  pictures: Pictures,
): string[] {
  const pairs = [
    ...lefts.map(({ id, text }) => ({ left: text, right: key.find(({ left }) => left === id)?.right })),
    ...rights
      .filter(({ id }) => !key.some(({ right }) => right === id))
      .map(({ id }) => ({ left: '', right: id })),
  ]
  return pairs.map(({ left, right }) => {
    const words = rights.find(({ id }) => id === right)?.text ?? ''
    const answer = `<answer letter="${escapeXml(right ?? '')}"><text>${cdata(words)}</text></answer>`
    return `<subquestion format="markdown">${textElement(left, pictures)}${answer}</subquestion>`
  })
}

/** What would be lost if this question were written as Moodle XML; with `type`, all of it. */
export function cannotExpressInMoodle(content: ReadContent): CannotExpressCode[] {
  const { body } = content
  const codes = new Set<CannotExpressCode>()
  if (body.type === 'caseGroup') codes.add('import.cannotExpress.type')
  if (body.type === 'fillIn' && hasSigns(body)) codes.add('import.cannotExpress.signs')
  if (listsOf(body).some(options => options.some(({ id }, index) => id !== optionId(index))))
    codes.add('import.cannotExpress.optionNames')
  // The right side of Moodle's matching is plain text.
  if (body.type === 'matching' && body.rights.some(({ text }) => holdsPicture(text)))
    codes.add('import.cannotExpress.pictures')
  if (isReadAsCitation(content) || (body.type === 'shortAnswer' && losesKeyPoints('', body.keyPoints)))
    codes.add('import.cannotExpress.signs')
  if (losesTags(content)) codes.add('import.cannotExpress.tags')
  if (losesCitation(content) || (content.topic === null) !== (content.subject === null))
    codes.add('import.cannotExpress.particulars')
  return [...codes].toSorted()
}

/** A form with an escaped star, and a stem with several blanks that looks like a field of Moodle's own. */
function hasSigns({ stem, blanks }: Extract<PartBody, { type: 'fillIn' }>): boolean {
  if (blanks.length < 2) return false
  const isField = /\{\d{0,3}:[A-Z_]{2,20}:/u.test(stem)
  return isField || blanks.some(({ accept }) => accept.some(form => form.includes(String.raw`\*`)))
}

function listsOf(body: QuestionBody): { id: string }[][] {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return [body.options]
    case 'ordering':
      return [body.items]
    case 'matching':
      return [body.lefts, body.rights]
    case 'trueFalse':
    case 'fillIn':
    case 'numeric':
    case 'shortAnswer':
    case 'caseGroup':
      return []
    default:
      return assertNever(body)
  }
}
