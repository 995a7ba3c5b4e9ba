import { z } from 'zod'
import { INSTRUCTORS, MEMBERS, command, query } from './access.ts'
import { fileView } from './question-import.ts'
import { changed, id, instantMs } from './primitives.ts'

const instrumentId = z.string().min(1).max(60)
const editionId = z.string().min(1).max(40)
/** "91", or "133-1" for 第一百三十三条之一. */
const articleNumber = z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/)
const day = z.iso.date()
const page = (most: number) => ({
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(most),
})
/** Columns of the list of affected questions, in the order in which they stand. */
export const AFFECTED_COLUMNS = [
  'questionId',
  'stem',
  'older',
  'newer',
  'kind',
  'words',
  'state',
  'decidedBy',
  'decidedAt',
  'reason',
] as const
const words = z.string().max(80)

const pair = { instrumentId, fromEdition: editionId, toEdition: editionId }

export const instrumentKind = z.enum(['law', 'regulation', 'rule', 'interpretation', 'history'])

/** An edition (版次). `articles` is how many its text is known to have, `lastArticle` and `suffixed` which (those with 之); `text` is the text this brigade brought. */
export const editionView = z.object({
  editionId: z.string(),
  label: z.string(),
  issuingBody: z.string().nullable(),
  adopted: z.string().nullable(),
  effectiveFrom: z.string(),
  supersededBy: z.string().nullable(),
  supersededOn: z.string().nullable(),
  state: z.enum(['future', 'inForce', 'superseded']),
  articles: z.number().int().nullable(),
  lastArticle: z.number().int().nullable(),
  suffixed: z.array(z.string()),
  text: z
    .object({
      fileName: z.string(),
      sha256: z.string(),
      importedAtMs: instantMs,
      importedByName: z.string().nullable(),
      articles: z.number().int(),
    })
    .nullable(),
  /** Questions whose current version names this edition. */
  questions: z.number().int(),
  /** Questions that wait for a decision because of this edition. */
  waiting: z.number().int(),
})
export type EditionView = z.infer<typeof editionView>

/** `questionsOnSuperseded`: how many of the questions name an edition that is no longer in force. */
export const registerEntryView = z.object({
  instrumentId: z.string(),
  kind: instrumentKind,
  name: z.string(),
  shortName: z.string(),
  editions: z.array(editionView),
  questions: z.number().int(),
  questionsOnSuperseded: z.number().int(),
})
export type RegisterEntryView = z.infer<typeof registerEntryView>

/** An article as it is read: `place` is its number in words, paragraphs (款) have their items (项). */
export const articleView = z.object({
  number: z.string(),
  place: z.string(),
  part: z.string().nullable(),
  chapter: z.string().nullable(),
  section: z.string().nullable(),
  paragraphs: z.array(
    z.object({
      text: z.string(),
      items: z.array(z.object({ number: z.number().int(), text: z.string() })),
    }),
  ),
})
export type ArticleView = z.infer<typeof articleView>

export const linkKind = z.enum(['unchanged', 'changed', 'moved', 'split', 'merged', 'deleted', 'added'])
export const diffRunView = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

/** What became of an article; `runs` is the difference of the words, empty where they are the same. */
export const alignmentLinkView = z.object({
  kind: linkKind,
  from: z.array(z.string()),
  to: z.array(z.string()),
  textChanged: z.boolean(),
  similarity: z.number(),
  manual: z.boolean(),
  runs: z.array(diffRunView),
})
export type AlignmentLinkView = z.infer<typeof alignmentLinkView>

/** All corrections of one alignment, in place of earlier ones. One side of a link may be empty, both may not. */
const manualLinks = z
  .array(z.strictObject({ from: z.array(articleNumber).max(50), to: z.array(articleNumber).max(50) }))
  .max(2_000)

/** One place a question rests on. `citedChanged`: whether the cited paragraph itself reads differently, null where unknown. */
export const citedPlaceView = z.object({
  place: z.string(),
  article: z.string(),
  paragraph: z.number().int().nullable(),
  item: z.number().int().nullable(),
  kind: linkKind,
  to: z.array(z.string()),
  textChanged: z.boolean(),
  citedChanged: z.boolean().nullable(),
})
export type CitedPlaceView = z.infer<typeof citedPlaceView>

export const statuteWarningView = z.object({
  code: z.enum([
    'skipped',
    'repeated',
    'outOfOrder',
    'empty',
    'leadingText',
    'tableOfContents',
    'annex',
    'countDiffers',
  ]),
  /** Of the file, from 1; 0 for a warning about the whole text. */
  line: z.number().int(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type StatuteWarningView = z.infer<typeof statuteWarningView>

/** An older edition against a newer one, with the questions of the older that it touches (the first 500 of `total`). */
export const alignmentPreviewView = z.object({
  fromEdition: z.string(),
  toEdition: z.string(),
  links: z.array(alignmentLinkView),
  affected: z.object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        questionId: z.string(),
        stem: z.string(),
        /** The older edition, or another one it cites, is no longer in force today. */
        superseded: z.boolean(),
        cited: z.array(citedPlaceView),
      }),
    ),
  }),
})
export type AlignmentPreviewView = z.infer<typeof alignmentPreviewView>

/** Dry run of a statute text: nothing is written before `importText`. `alignments` is empty where no other text is here. */
export const statutePreviewView = z.object({
  importId: id,
  instrumentId: z.string(),
  editionId: z.string(),
  fileName: z.string(),
  title: z.string().nullable(),
  articles: z.array(
    z.object({
      number: z.string(),
      place: z.string(),
      chapter: z.string().nullable(),
      line: z.number().int(),
    }),
  ),
  warnings: z.array(statuteWarningView),
  /** A text of this edition that was imported before and would be replaced. */
  replaces: z.object({ fileName: z.string(), importedAtMs: instantMs, sameFile: z.boolean() }).nullable(),
  alignments: z.array(alignmentPreviewView),
})
export type StatutePreviewView = z.infer<typeof statutePreviewView>

export const reviewState = z.enum(['waiting', 'stillRight', 'newVersion', 'retired'])

/** A question that waits for a decision because of a new edition, or one that was decided. */
export const questionReviewView = z.object({
  reviewId: id,
  questionId: z.string(),
  stem: z.string(),
  instrumentId: z.string(),
  shortName: z.string(),
  fromEdition: z.string(),
  fromLabel: z.string(),
  toEdition: z.string(),
  toLabel: z.string(),
  effectiveFrom: z.string(),
  state: reviewState,
  /** Kept out of papers as of today. */
  withheld: z.boolean(),
  /** Somebody wrote a version since the question began to wait: `newVersion` can be decided. */
  hasNewVersion: z.boolean(),
  cited: z.array(citedPlaceView),
  decidedByName: z.string().nullable(),
  decidedAtMs: instantMs.nullable(),
  reason: z.string(),
})
export type QuestionReviewView = z.infer<typeof questionReviewView>

export const instrument = {
  /** The register with its editions, oldest edition first. */
  list: query(INSTRUCTORS).input(z.strictObject({})).output(z.array(registerEntryView)),
  /** One edition with its articles, page by page. */
  get: query(INSTRUCTORS)
    .input(z.strictObject({ instrumentId, editionId, ...page(200) }))
    .output(
      z.object({
        instrumentId: z.string(),
        name: z.string(),
        shortName: z.string(),
        edition: editionView,
        total: z.number().int(),
        articles: z.array(articleView),
      }),
    ),
  /** The article behind a citation. `newer` says what became of it in the edition that superseded this one. */
  article: query(MEMBERS)
    .input(z.strictObject({ instrumentId, editionId, article: articleNumber }))
    .output(
      z.object({
        name: z.string(),
        shortName: z.string(),
        editionLabel: z.string(),
        effectiveFrom: z.string(),
        supersededOn: z.string().nullable(),
        article: articleView,
        newer: z
          .object({
            editionId: z.string(),
            label: z.string(),
            kind: linkKind.nullable(),
            articles: z.array(z.string()),
          })
          .nullable(),
      }),
    ),
  /** A word of any length, or a number like 第91条, in the editions in force; in one edition where it is named. */
  search: query(MEMBERS)
    .input(
      z.strictObject({
        text: z.string().trim().min(1).max(100),
        instrumentId: instrumentId.optional(),
        editionId: editionId.optional(),
        ...page(100),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(
          z.object({
            instrumentId: z.string(),
            editionId: z.string(),
            shortName: z.string(),
            editionLabel: z.string(),
            number: z.string(),
            place: z.string(),
            chapter: z.string().nullable(),
            snippet: z.string(),
            /** What was found in it, in UTF-16 units; empty where the number was asked for. */
            ranges: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
          }),
        ),
      }),
    ),
  /** A new edition of a known instrument, or the first one of a new instrument. Its text comes after it. */
  addEdition: command(INSTRUCTORS)
    .input(
      z.strictObject({
        instrument: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('known'), instrumentId }),
          z.strictObject({
            kind: z.literal('new'),
            instrumentKind: instrumentKind.exclude(['history']),
            name: z.string().trim().min(1).max(120),
            shortName: z.string().trim().min(1).max(40),
          }),
        ]),
        label: z.string().trim().min(1).max(60),
        issuingBody: z.string().trim().max(120),
        adopted: z.string().trim().max(60),
        effectiveFrom: day,
      }),
    )
    .output(changed.extend({ instrumentId: z.string(), editionId: z.string() })),
  readText: command(INSTRUCTORS)
    .input(
      z.strictObject({
        instrumentId,
        editionId,
        fileName: z.string().min(1).max(200),
        base64: z.string().max(8 * 1024 * 1024),
      }),
    )
    .output(statutePreviewView),
  /** The same dry run with corrections of one of its alignments. */
  alignText: command(INSTRUCTORS)
    .input(z.strictObject({ importId: id, fromEdition: editionId, toEdition: editionId, links: manualLinks }))
    .output(statutePreviewView),
  /** Takes the text over and lets the questions it touches wait for a decision. */
  importText: command(INSTRUCTORS)
    .input(z.strictObject({ importId: id }))
    .output(changed.extend({ articles: z.number().int(), waiting: z.number().int() })),
  discardText: command(INSTRUCTORS)
    .input(z.strictObject({ importId: id }))
    .output(changed),
  /** Two editions whose texts are here, against each other. */
  alignment: query(INSTRUCTORS)
    .input(z.strictObject(pair))
    .output(
      alignmentPreviewView.extend({
        confirmedByName: z.string().nullable(),
        confirmedAtMs: instantMs.nullable(),
      }),
    ),
  /** One article of the older edition beside what became of it, for the person who decides about a question. */
  compare: query(INSTRUCTORS)
    .input(z.strictObject({ ...pair, article: articleNumber }))
    .output(z.object({ link: alignmentLinkView, older: z.array(articleView), newer: z.array(articleView) })),
  /** Corrects an alignment by hand and confirms it; what waits follows. An empty list confirms it as it was found. */
  setLinks: command(INSTRUCTORS)
    .input(z.strictObject({ ...pair, links: manualLinks }))
    .output(changed.extend({ waiting: z.number().int() })),
  reviews: query(INSTRUCTORS)
    .input(
      z.strictObject({
        state: reviewState.optional(),
        instrumentId: instrumentId.optional(),
        toEdition: editionId.optional(),
        questionId: z.string().max(60).optional(),
        ...page(200),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(questionReviewView) })),
  /**
   * `stillRight` adds a version that names the new edition and article (`articles` says where a deleted one went), `newVersion`
   * records the version that somebody wrote meanwhile, `retired` takes the question out of use.
   */
  decideReview: command(INSTRUCTORS)
    .input(
      z.strictObject({
        reviewId: id,
        decision: reviewState.exclude(['waiting']),
        articles: z.array(z.strictObject({ from: articleNumber, to: articleNumber })).max(6),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(changed.extend({ versionId: id.nullable() })),
  /**
   * Every question that the change touches or touched, with the decision about it, as a workbook to be fetched by
   * `questionImport.piece`. Words are the page's: its reader may speak another language than the bank.
   */
  exportAffected: command(INSTRUCTORS)
    .input(
      z.strictObject({
        ...pair,
        words: z.strictObject({
          sheet: z.string().trim().min(1).max(31),
          columns: z.record(z.enum(AFFECTED_COLUMNS), words),
          kinds: z.record(linkKind, words),
          movedAndChanged: words,
          citedSame: words,
          states: z.record(reviewState, words),
          /** Touched, but nobody has been asked yet. */
          notAsked: words,
        }),
      }),
    )
    .output(fileView),
  /**
   * Lets the questions whose articles are unchanged name the newer edition. Answers how many did, and how many were left alone because
   * a revision of them waits for its reader (`waiting`).
   */
  carryOver: command(INSTRUCTORS)
    .input(z.strictObject(pair))
    .output(changed.extend({ questions: z.number().int(), waiting: z.number().int() })),
}
