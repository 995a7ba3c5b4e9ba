import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { foundation } from './0010-foundation.ts'
import { instruments } from './0020-instruments.ts'
import { search } from './0030-search.ts'
import { handMarks } from './0040-hand-marks.ts'
import { questionWorkflow } from './0050-question-workflow.ts'
import { pictures } from './0060-pictures.ts'
import { topicTree } from './0070-topic-tree.ts'
import { signInRecords } from './0080-sign-in-records.ts'
import { pictureOrigins } from './0090-picture-origins.ts'
import { editionArticles } from './0100-edition-articles.ts'
import { pairDecisions } from './0110-pair-decisions.ts'
import { refusedTries } from './0120-refused-tries.ts'

export type Migration = { number: number; name: string; up: (db: Kysely<Schema>) => Promise<void> }

/** In order, numbered by ten so that a hotfix fits between. A shipped one is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 10, name: 'foundation', up: foundation },
  { number: 20, name: 'instruments', up: instruments },
  { number: 30, name: 'search', up: search },
  { number: 40, name: 'hand marks', up: handMarks },
  { number: 50, name: 'question workflow', up: questionWorkflow },
  { number: 60, name: 'pictures', up: pictures },
  { number: 70, name: 'topic tree', up: topicTree },
  { number: 80, name: 'sign-in records', up: signInRecords },
  { number: 90, name: 'picture origins', up: pictureOrigins },
  { number: 100, name: 'edition articles', up: editionArticles },
  { number: 110, name: 'pair decisions', up: pairDecisions },
  { number: 120, name: 'refused tries', up: refusedTries },
]
