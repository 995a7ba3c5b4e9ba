import { sql } from 'kysely'
import type { EditionKey } from './editions.ts'
import type { ArticleRow, EditionTextRow } from './schema.ts'
import type { Reader, Writer } from './store.ts'

export type NewArticle = Pick<ArticleRow, 'number' | 'part' | 'chapter' | 'section' | 'text' | 'foldedText'>

/** Puts a text in place of whatever text the edition had. `articles` are in the order of the statute. */
export async function writeEditionText(
  trx: Writer,
  text: EditionTextRow,
  articles: readonly NewArticle[],
): Promise<void> {
  const { instrumentId, editionId, ...fields } = text
  await trx
    .deleteFrom('article')
    .where('instrumentId', '=', instrumentId)
    .where('editionId', '=', editionId)
    .execute()
  await trx
    .insertInto('editionText')
    .values(text)
    .onConflict(oc => oc.columns(['instrumentId', 'editionId']).doUpdateSet(fields))
    .execute()
  const rows = articles.map((article, position) => ({ instrumentId, editionId, position, ...article }))
  // Nine columns a row; SQLite takes 32,766 values in one statement.
  for (let start = 0; start < rows.length; start += 500)
    await trx
      .insertInto('article')
      .values(rows.slice(start, start + 500))
      .execute()
}

/** Every text of the file, folded by `fold`. */
export async function foldEveryArticle(trx: Writer, fold: (text: string) => string): Promise<void> {
  const rows = await trx
    .selectFrom('article')
    .select(['instrumentId', 'editionId', 'number', 'text'])
    .execute()
  for (const { text, ...place } of rows)
    await trx
      .updateTable('article')
      .set({ foldedText: fold(text) })
      .where('instrumentId', '=', place.instrumentId)
      .where('editionId', '=', place.editionId)
      .where('number', '=', place.number)
      .execute()
}

/** In the order of the statute. */
export async function articlesOf(
  db: Reader,
  { instrumentId, editionId }: EditionKey,
  page: { offset: number; limit: number } | null = null,
): Promise<ArticleRow[]> {
  return db
    .selectFrom('article')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('editionId', '=', editionId)
    .orderBy('position')
    .$if(page !== null, query => query.limit(page?.limit ?? 0).offset(page?.offset ?? 0))
    .execute()
}

export async function findArticle(
  db: Reader,
  { instrumentId, editionId, number }: EditionKey & { number: string },
): Promise<ArticleRow | null> {
  const row = await db
    .selectFrom('article')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .where('editionId', '=', editionId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

/** `day`: the editions in force on it; or one edition. `text` is folded, or `number` is wanted. */
export type ArticleQuery = {
  within: { day: string; instrumentId?: string | undefined } | EditionKey
  wanted: { text: string } | { number: string }
  offset: number
  limit: number
}

/** By instrument and position. In force is the edition that took effect last, on the day or before it. */
export async function searchArticles(
  db: Reader,
  { within, wanted, offset, limit }: ArticleQuery,
): Promise<{ total: number; rows: ArticleRow[] }> {
  let matches = db.selectFrom('article')
  if ('editionId' in within)
    matches = matches
      .where('article.instrumentId', '=', within.instrumentId)
      .where('article.editionId', '=', within.editionId)
  else {
    const { day, instrumentId } = within
    if (instrumentId !== undefined) matches = matches.where('article.instrumentId', '=', instrumentId)
    matches = matches.where(eb =>
      eb.exists(
        eb
          .selectFrom('edition')
          .select('edition.id')
          .whereRef('edition.instrumentId', '=', 'article.instrumentId')
          .whereRef('edition.id', '=', 'article.editionId')
          .where('edition.effectiveFrom', '<=', day)
          .where(on => on.or([on('edition.supersededOn', 'is', null), on('edition.supersededOn', '>', day)])),
      ),
    )
  }
  matches =
    'number' in wanted
      ? matches.where('article.number', '=', wanted.number)
      : matches.where(sql<boolean>`instr(folded_text, ${wanted.text}) > 0`)
  const { total } = await matches.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matches
    .selectAll('article')
    .orderBy('article.instrumentId')
    .orderBy('article.editionId')
    .orderBy('article.position')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, rows }
}
