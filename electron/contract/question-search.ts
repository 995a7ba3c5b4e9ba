import { z } from 'zod'
import { INSTRUCTORS, command, query } from './access.ts'
import { changed, instantMs } from './primitives.ts'
import { difficulty, questionType } from './question.ts'

const queryText = z.string().max(1000)
const offset = z.number().int().min(0).max(10_000_000)

/** The same list as the engine's FILTER_FIELDS; a test holds them together. */
export const filterField = z.enum([
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
])

/** What the text of a query says, for chips and forms: words in order, one filter for a field and a sign. */
export const searchQueryView = z.object({
  words: z.array(z.object({ text: z.string(), exact: z.boolean(), without: z.boolean() })),
  filters: z.array(z.object({ field: filterField, values: z.array(z.string()), without: z.boolean() })),
})

/**
 * A text of a question in which something was found. `place` says which, in the words of the bank format (`stem`, `options.B`,
 * `parts.0.explanation`), or `id`, `topic`, `tags.0`, `citations.0`. Ranges count UTF-16 units of the text as it is written.
 */
export const passageView = z.object({
  place: z.string(),
  text: z.string(),
  ranges: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
})

export type PassageView = z.infer<typeof passageView>

export const foundQuestionView = z.object({
  questionId: z.string(),
  type: questionType,
  subject: z.string(),
  topic: z.string(),
  difficulty,
  status: z.enum(['draft', 'inReview', 'inUse', 'retired']),
  tags: z.array(z.string()),
  version: z.number().int(),
  origin: z.enum(['shipped', 'local']),
  offered: z.boolean(),
  /** It cites an edition that is no longer in force. */
  superseded: z.boolean(),
  changedAtMs: instantMs,
  /** Always there, also where nothing of it was found. */
  stem: passageView,
  /** The other places, the best first; at most three. */
  passages: z.array(passageView),
})
export type FoundQuestionView = z.infer<typeof foundQuestionView>

export const searchFaultView = z.object({ field: filterField, value: z.string() })

export const searchResultView = z.object({
  /** Of all pages, exact. */
  total: z.number().int(),
  offset: z.number().int(),
  rows: z.array(foundQuestionView),
  query: searchQueryView,
  /** The query in its one spelling. */
  text: z.string(),
  /** Filters that mean nothing (difficulty:9); they were left out. */
  faults: z.array(searchFaultView),
})
export type SearchResultView = z.infer<typeof searchResultView>

export const suggestionView = z.object({
  /** What goes into the query behind the colon. */
  value: z.string(),
  label: z.string(),
  /** Questions that have it. */
  questions: z.number().int(),
})

export const savedFilterView = z.object({ name: z.string(), text: z.string(), savedAtMs: instantMs })

export const questionSearch = {
  /** One page, best first. Waits for an index that knows every committed change. */
  find: query(INSTRUCTORS)
    .input(z.strictObject({ text: queryText, offset, limit: z.number().int().min(1).max(200) }))
    .output(searchResultView),
  /** Values of a filter that are in the bank, the most frequent first. */
  suggest: query(INSTRUCTORS)
    .input(
      z.strictObject({
        field: z.enum(['subject', 'topic', 'tag', 'author', 'cites']),
        text: z.string().max(60),
        limit: z.number().int().min(1).max(100),
      }),
    )
    .output(z.array(suggestionView)),
  /** How far the index is; asking begins to build it. */
  status: query(INSTRUCTORS)
    .input(z.strictObject({}))
    .output(
      z.object({ state: z.enum(['building', 'ready']), done: z.number().int(), total: z.number().int() }),
    ),
  filters: query(INSTRUCTORS).input(z.strictObject({})).output(z.array(savedFilterView)),
  /** Under a name that is taken, the newer one counts. */
  saveFilter: command(INSTRUCTORS)
    .input(z.strictObject({ name: z.string().trim().min(1).max(60), text: queryText.min(1) }))
    .output(changed),
  deleteFilter: command(INSTRUCTORS)
    .input(z.strictObject({ name: z.string().min(1).max(60) }))
    .output(changed),
}
