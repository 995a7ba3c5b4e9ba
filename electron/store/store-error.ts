/** What the storage refuses, in words that do not depend on the database behind it. */
export type StoreErrorCode =
  | 'newerDatabase'
  | 'folderNotWritable'
  | 'databaseDamaged'
  | 'databaseInUse'
  | 'diskFull'
  | 'writeFailed'

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    readonly values: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`store: ${code} ${JSON.stringify(values)}`, options)
    this.name = 'StoreError'
  }
}
