import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { foundation } from './0010-foundation.ts'

export type Migration = { number: number; name: string; up: (db: Kysely<Schema>) => Promise<void> }

/** In order, numbered by ten so that a hotfix fits between. A shipped one is never edited. */
export const MIGRATIONS: readonly Migration[] = [{ number: 10, name: 'foundation', up: foundation }]
