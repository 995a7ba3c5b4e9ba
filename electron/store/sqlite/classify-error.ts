import { StoreError } from '../store-error.ts'

/** ENOENT: a drive that is not there; also how Node says that a folder cannot be made on a read-only medium. */
const FOLDER_CODES: ReadonlySet<string> = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** Turns what SQLite or the file system says into a StoreError; anything else is a bug and is given back as it is. */
export function classifyError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const cause = { cause: error }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StoreError('diskFull', {}, cause)
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new StoreError('databaseInUse', {}, cause)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new StoreError('databaseDamaged', {}, cause)
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return new StoreError('folderNotWritable', {}, cause)
  if (FOLDER_CODES.has(code)) return new StoreError('folderNotWritable', {}, cause)
  if (code.startsWith('SQLITE_IOERR')) return new StoreError('writeFailed', {}, cause)
  return error
}
