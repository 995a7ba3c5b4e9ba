import type { PaperDocument, PrintedAnswer, PrintedKey } from '#engine/paper/paper-document'
import { type KnownInstrument, citationText } from '../citation-text.ts'
import type { DocxBlock, DocxStyle } from '../docx/docx-document.ts'
import { guardText } from '../text/guard-text.ts'
import { answerWords, marks, sectionTitle } from './paper-words.ts'

/**
 * 答案与解析, in the form of a list of answers at the end of a document: whoever imports paper and key as one file gets the questions
 * with their answers back.
 */
export function keyBlocks(document: PaperDocument, instruments: readonly KnownInstrument[]): DocxBlock[] {
  return [
    say('title', `${document.title}（${document.variant}卷）参考答案与解析`),
    ...document.sections.flatMap((section, index): DocxBlock[] => {
      const numbers = new Set(section.questions.map(({ number }) => number))
      return [
        say('heading', sectionTitle(section, index)),
        ...document.key
          .filter(({ number }) => numbers.has(number))
          .flatMap(entry => entryBlocks(entry, document.key, instruments)),
      ]
    }),
  ]
}

function say(style: DocxStyle, text: string): DocxBlock {
  return { kind: 'paragraph', style, text }
}

function entryBlocks(
  entry: PrintedKey,
  all: readonly PrintedKey[],
  instruments: readonly KnownInstrument[],
): DocxBlock[] {
  const { number, part, answer, explanation, citations } = entry
  // The number of a case stands once, before whatever comes first of it.
  const isFirst = all.find(one => one.number === number) === entry
  const label = part === null ? `${number}．` : `（${part}）`
  return [
    ...(part !== null && isFirst ? [say('plain', `${number}．`)] : []),
    say('plain', answer === null ? label : `${label}【答案】${guardedAnswer(answer)}`),
    ...(explanation === '' ? [] : [say('below', `【解析】${guardText(explanation)}`)]),
    ...(citations.length === 0
      ? []
      : [say('below', `【依据】${citations.map(one => citationText(one, instruments)).join('；')}`)]),
  ]
}

/** Points of a short answer stand on lines of their own and are read with their marks; inside of each nothing is a mark. */
function guardedAnswer(answer: PrintedAnswer): string {
  if (answer.kind !== 'points') return guardText(answerWords(answer))
  return answer.points.map(({ text, markCents }) => `\n${guardText(text)}（${marks(markCents)} 分）`).join('')
}
