import type { PaperChoice, PaperHead, PaperView, PrintedKeyView, PrintedQuestionView } from '#contract/paper'
import {
  type PaperDocument,
  type PrintedKey,
  type PrintedQuestion,
  paperDocument,
} from '#engine/paper/paper-document'
import { paperNumber } from '#engine/paper/paper-number'
import { readBrigadeName } from '#store/branches'
import { memberCall } from './app-error.ts'
import { type CitationRegister, citationViews, readCitationRegister } from './citation-view.ts'
import type { Deps } from './deps.ts'
import { createFileShelf } from './file-shelf.ts'
import { readExportWords } from './import-words.ts'
import { type PaperQuestions, paperQuestions } from './paper-questions.ts'
import type { ServiceOf } from './ports.ts'
import { picturesIn, withDesk } from './question-export.ts'

const VARIANTS = ['A', 'B']
const NO_HEAD: PaperHead = { brigade: '', title: '', subtitle: '', minutes: null }

/** 试卷 on paper: the sheets, the key that only instructors may ask for, and both as a Word file. */
export function createPaperService(deps: Deps): ServiceOf<'paper'> {
  const { store, clock, questionDesks } = deps
  const shelf = createFileShelf(deps, questionDesks.limits.inputBytes)

  async function composed(choice: PaperChoice, head: PaperHead = NO_HEAD) {
    const found = await paperQuestions(store.reader, choice, clock.nowMs())
    const marked = withMarks(found, choice)
    const number = numberOf(marked, choice)
    const sections = [...Map.groupBy(marked, ({ section }) => section).values()].map(questions => ({
      type: questions[0]?.type ?? 'single',
      questions,
    }))
    const documents = VARIANTS.slice(0, choice.variants).map(variant =>
      paperDocument({ ...head, ...choice, number, sections }, variant),
    )
    return { ...found, marked, number, documents }
  }

  return {
    async compose(choice) {
      const { drill, leftOut, marked, number, documents } = await composed(choice)
      const [first] = documents
      return {
        number,
        suggested: {
          brigade: (await readBrigadeName(store.reader)) ?? '',
          title: drill?.title ?? '',
          minutes: drill?.minutes ?? null,
        },
        questionCount: first?.questionCount ?? 0,
        markCents: first?.markCents ?? 0,
        questions: marked.map(({ questionId, section, content, markCents }) => ({
          questionId,
          section,
          stem: content.body.stem,
          markCents,
        })),
        variants: documents.map(variantView),
        leftOut,
      }
    },
    async key(choice) {
      const { number, documents } = await composed(choice)
      const register = await readCitationRegister(deps)
      return {
        number,
        variants: documents.map(({ variant, key }) => ({
          variant,
          entries: key.map(entry => keyView(entry, register)),
        })),
      }
    },
    async docx({ choice, head, parts }, call) {
      const { number, documents, marked } = await composed(choice, head)
      const { instruments } = await readExportWords(store.reader)
      const pictures = await picturesIn(
        store.reader,
        marked.map(({ content }) => JSON.stringify(content)),
      )
      const { extension, bytes } = await withDesk(deps, desk =>
        desk.ask('paper', { documents, parts, instruments, pictures }),
      )
      return shelf.put(
        memberCall(call).session.memberId,
        `${fileName(head.title)}-${number}.${extension}`,
        bytes,
      )
    },
    async piece({ fileId, offset }, call) {
      return shelf.piece(memberCall(call).session.memberId, fileId, offset)
    },
  }
}

type Marked = PaperQuestions['questions'][number] & { markCents: number }

/** What the instructor gives to one question goes before what a section gives, and that before what is usual. */
function withMarks({ questions }: PaperQuestions, { marks, questionMarks }: PaperChoice): Marked[] {
  const ofSection = new Map(marks.map(({ section, cents }) => [section, cents]))
  const ofQuestion = new Map(questionMarks.map(({ questionId, cents }) => [questionId, cents]))
  return questions.map(question => ({
    ...question,
    markCents: ofQuestion.get(question.questionId) ?? ofSection.get(question.section) ?? question.fullCents,
  }))
}

function numberOf(
  marked: readonly Marked[],
  { seed, shuffleQuestions, shuffleOptions }: PaperChoice,
): string {
  return paperNumber(seed, [
    `${shuffleQuestions}/${shuffleOptions}`,
    ...marked.map(({ section, versionId, markCents }) => `${section}/${versionId}/${markCents}`),
  ])
}

/** Field by field: a sheet that trainees get in hand has no place for a key. */
function variantView({ variant, sections }: PaperDocument): PaperView['variants'][number] {
  return {
    variant,
    sections: sections.map(({ type, count, eachCents, markCents, questions }) => ({
      type,
      count,
      eachCents,
      markCents,
      questions: questions.map(questionView),
    })),
  }
}

function questionView(question: PrintedQuestion): PrintedQuestionView {
  return {
    ...askedView(question),
    type: question.type,
    parts: question.parts.flatMap(part =>
      part.type === 'shortAnswer' || part.type === 'caseGroup'
        ? []
        : [{ ...askedView(part), type: part.type }],
    ),
  }
}

function askedView(question: PrintedQuestion): Omit<PrintedQuestionView, 'type' | 'parts'> {
  const { number, stem, markCents, options, lefts, blanks, lines, unit } = question
  return { number, stem, markCents, options, lefts, blanks, lines, unit }
}

function keyView(
  { number, part, answer, explanation, citations }: PrintedKey,
  register: CitationRegister,
): PrintedKeyView {
  const cited = citationViews(citations, register).map(
    ({ name, place, edition }) => `《${name}》${place}（${edition}）`,
  )
  return { number, part, answer, explanation, citations: cited }
}

/** What no file system takes in a name. */
function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || '试卷'
}
