/** What the storage refuses, in words that do not depend on the database behind it. */
export type StoreErrorCode =
  | 'newerDatabase'
  | 'folderNotWritable'
  | 'databaseDamaged'
  | 'databaseInUse'
  | 'diskFull'
  | 'writeFailed'

export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly values: Record<string, string | number>

  constructor(code: StoreErrorCode, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`store: ${code} ${JSON.stringify(values)}`, options)
    this.name = 'StoreError'
    this.code = code
    this.values = values
  }
}
