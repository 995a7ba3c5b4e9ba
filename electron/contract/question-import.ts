import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { INSTRUCTORS, command, query } from './access.ts'
import { pictureBase64, pictureName } from './picture.ts'
import { changed, id } from './primitives.ts'
import { QUESTION_FORMATS } from './question-format.ts'
import { difficulty, questionBody, questionContent, questionType } from './question.ts'
import { refusalView } from './refusal.ts'

/** A message holds 9 MiB; a larger file comes and goes in pieces of this many bytes. */
export const PIECE_BYTES = 4 * 1024 * 1024
const piece = z.string().max(8 * 1024 * 1024)

export const questionFormat = z.enum(QUESTION_FORMATS)
const words = z.string().max(8_000).nullable()
const topicPlace = z.strictObject({ subject: z.string().max(60), topic: z.string().max(60) })

export const sourcePlace = z.object({
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  line: z.number().int().optional(),
})
const values = z.record(z.string(), z.union([z.string(), z.number()])).optional()

/** `code` has a sentence in `import:fault.…` or `bank:fault.…`; `field` is empty where the whole row is meant. */
export const readingFaultView = z.object({ place: sourcePlace, field: z.string(), code: z.string(), values })
export type ReadingFaultView = z.infer<typeof readingFaultView>
export const leftOutView = z.object({ place: sourcePlace, code: z.string(), values })

/** What the file leaves open is null, or the words of the file that the bank does not know. */
export const importedContent = questionContent.extend({
  subject: words,
  topic: words,
  difficulty: difficulty.nullable(),
  body: questionBody,
})

export const duplicateDecision = z.enum(['import', 'skip', 'update'])
export const importItemView = z.object({
  item: z.number().int(),
  place: sourcePlace,
  kind: z.enum(['new', 'update', 'unchanged', 'duplicate']),
  /** 编号 of the file. */
  questionId: z.string().nullable(),
  content: importedContent,
  isOpen: z.boolean(),
  /** Lacks an explanation or a citation: becomes a draft whatever is chosen. */
  isIncomplete: z.boolean(),
  /** The bank's question that is updated, or that is nearly the same: shown beside it. */
  bankQuestion: z.object({ questionId: z.string(), content: questionContent }).nullable(),
  /** An earlier question of the same file that is nearly the same. */
  fileQuestion: z.object({ item: z.number().int(), place: sourcePlace, content: importedContent }).nullable(),
  /** 0 to 1, of a near-duplicate. */
  similarity: z.number().nullable(),
  /** Parts of the content that an update changes: `stem`, `options`, `key`, `explanation`, `citations` … */
  changes: z.array(z.string()),
  decision: duplicateDecision.nullable(),
})
export type ImportItemView = z.infer<typeof importItemView>

const count = z.number().int()
export const importCountsView = z.object({
  new: count,
  update: count,
  unchanged: count,
  duplicate: count,
  /** Near-duplicates that wait for a decision. */
  undecided: count,
  /** Near-duplicates that will be stored beside the other, and as a new version of it. */
  duplicateAdded: count,
  duplicateUpdated: count,
  /** Questions whose topic or difficulty has to be chosen. */
  open: count,
  incomplete: count,
  refusedRows: count,
  leftOut: count,
  pictures: count,
  openTopics: z.array(z.object({ subject: words, topic: words, count })),
  openDifficulty: count,
})

export const importPhase = z.enum([
  'reading',
  'drawing',
  'planned',
  'refused',
  'committing',
  'committed',
  'cancelled',
])
export const importProgressView = z.object({
  phase: importPhase,
  done: count,
  /** 0 while it is not known. */
  total: count,
  /** Why the file or its commit was refused. */
  refusal: refusalView.nullable(),
})
export type ImportProgressView = z.infer<typeof importProgressView>

/** A file that waits to be fetched by `piece`. */
export const fileView = z.object({ fileId: id, fileName: z.string(), bytes: count })
export type FileView = z.infer<typeof fileView>

const importId = z.strictObject({ importId: id })
const page = { offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(100) }
const importStatus = z.enum(['draft', 'inUse'])

export const exportSelection = z.union([
  z.strictObject({ questionIds: z.array(z.string().max(60)).min(1).max(5_000) }),
  /** Everything that this query finds when the file is made. */
  z.strictObject({ text: z.string().max(1_000) }),
  z.strictObject({
    subject: z.string().max(60).optional(),
    topic: z.string().max(60).optional(),
    type: questionType.optional(),
    statuses: z
      .array(z.enum(['draft', 'inReview', 'inUse', 'retired']))
      .min(1)
      .max(4),
  }),
])
const exportInput = z.strictObject({ selection: exportSelection, format: questionFormat })

/**
 * Questions from files: open → progress until `planned` → plan, items → decide → commit. Nothing is stored before commit, and all of
 * it is stored in one transaction or nothing. A file with pictures that the bank does not know is `drawing` in between: the page gets
 * each of them, draws it anew and gives it back (`drawn`), since no byte of somebody else's picture is kept.
 */
export const questionImport = {
  /** One more piece of a file; without `uploadId` the first one. */
  upload: command(INSTRUCTORS)
    .input(z.strictObject({ uploadId: id.optional(), base64: piece }))
    .output(z.object({ uploadId: id, bytes: count })),
  /** Answers at once; the reading goes on and is followed by `progress`. Without `format` the file itself says which it is. */
  open: command(INSTRUCTORS)
    .input(
      z.strictObject({
        fileName: z.string().min(1).max(200),
        format: questionFormat.optional(),
        file: z.union([z.strictObject({ base64: piece }), z.strictObject({ uploadId: id })]),
      }),
    )
    .output(z.object({ importId: id })),
  /** The state now and each one after it; ends with the import. */
  progress: query(INSTRUCTORS).input(importId).output(eventIterator(importProgressView)),
  /** Pictures that are still to be drawn, by the hash of their bytes. */
  pictures: query(INSTRUCTORS)
    .input(importId)
    .output(z.object({ rows: z.array(z.object({ sha256: pictureName, name: z.string() })) })),
  picture: query(INSTRUCTORS)
    .input(importId.extend({ sha256: pictureName }))
    .output(z.object({ base64: z.string() })),
  /** Null where it is no picture after all: the questions that show it are refused. After the last one the import is `planned`. */
  drawn: command(INSTRUCTORS)
    .input(importId.extend({ sha256: pictureName, base64: pictureBase64.nullable() }))
    .output(changed.extend({ left: count })),
  plan: query(INSTRUCTORS)
    .input(importId)
    .output(
      z.object({
        fileName: z.string(),
        format: questionFormat,
        counts: importCountsView,
        status: importStatus,
        difficulty: difficulty.nullable(),
        topics: z.array(z.object({ subject: words, topic: words, to: topicPlace })),
        /** Codes that occur among the faults; `errorWorkbook` wants a sentence for each. */
        faultCodes: z.array(z.string()),
      }),
    ),
  items: query(INSTRUCTORS)
    .input(
      z.strictObject({
        importId: id,
        list: z.enum(['new', 'update', 'unchanged', 'duplicate', 'undecided', 'open', 'incomplete']),
        ...page,
      }),
    )
    .output(z.object({ total: count, rows: z.array(importItemView) })),
  faults: query(INSTRUCTORS)
    .input(z.strictObject({ importId: id, ...page }))
    .output(z.object({ total: count, rows: z.array(readingFaultView) })),
  leftOut: query(INSTRUCTORS)
    .input(z.strictObject({ importId: id, ...page }))
    .output(z.object({ total: count, rows: z.array(leftOutView) })),
  /** Only what is named changes. `rest` decides all near-duplicates that nobody decided. */
  decide: command(INSTRUCTORS)
    .input(
      z.strictObject({
        importId: id,
        status: importStatus.optional(),
        difficulty: difficulty.nullable().optional(),
        topics: z
          .array(z.strictObject({ subject: words, topic: words, to: topicPlace }))
          .max(2_000)
          .optional(),
        duplicates: z
          .array(z.strictObject({ item: z.number().int().min(0), take: duplicateDecision }))
          .max(1_000)
          .optional(),
        rest: z.enum(['import', 'skip']).optional(),
      }),
    )
    .output(changed.extend({ counts: importCountsView })),
  /** An update that could not be asked and marked waits beside its question, whatever the rule of review. */
  commit: command(INSTRUCTORS)
    .input(importId)
    .output(changed.extend({ added: count, updated: count, drafts: count, waiting: count })),
  /** At any time; what was not committed is gone, and a commit that is under way is undone. */
  cancel: command(INSTRUCTORS).input(importId).output(changed),
  /** The same workbook with one column more. Sentences are the page's, with `{{found}}` for values. */
  errorWorkbook: command(INSTRUCTORS)
    .input(
      z.strictObject({
        importId: id,
        title: z.string().min(1).max(31),
        sentences: z.record(z.string().max(80), z.string().max(400)),
      }),
    )
    .output(fileView),
  template: command(INSTRUCTORS).input(z.strictObject({})).output(fileView),
  /** How many questions, and what of them the format has no place for. */
  checkExport: query(INSTRUCTORS)
    .input(exportInput)
    .output(
      z.object({
        questions: count,
        cannotExpress: z.array(z.object({ code: z.string(), count, questionIds: z.array(z.string()) })),
      }),
    ),
  export: command(INSTRUCTORS).input(exportInput).output(fileView),
  piece: query(INSTRUCTORS)
    .input(z.strictObject({ fileId: id, offset: z.number().int().min(0) }))
    .output(z.object({ base64: z.string(), next: z.number().int().nullable() })),
}
