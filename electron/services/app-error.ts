import type { RefusalCode, RefusalView } from '#contract/refusal'
import { StoreError, type StoreErrorCode } from '#store/store-error'
import type { Call, MemberCall } from './ports.ts'

/** The one way a service says no. Everything else that is thrown is a bug. */
export class AppError extends Error {
  readonly refusal: RefusalView

  constructor(code: RefusalCode, more: Omit<RefusalView, 'code'> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.refusal = { code, ...more }
  }
}

export function refuse(code: RefusalCode, values?: RefusalView['values']): never {
  throw new AppError(code, values ? { values } : {})
}

const STORE_CODES: Record<StoreErrorCode, RefusalCode> = {
  newerDatabase: 'app.newerDatabase',
  folderNotWritable: 'app.folderNotWritable',
  databaseDamaged: 'app.databaseDamaged',
  databaseInUse: 'app.databaseInUse',
  diskFull: 'app.diskFull',
  writeFailed: 'app.writeFailed',
}

/** A refusal for what went wrong, or null where it is a bug. */
export function refusalFor(error: unknown): RefusalView | null {
  if (error instanceof AppError) return error.refusal
  if (error instanceof StoreError) return { code: STORE_CODES[error.code], values: error.values }
  return null
}

/** The caller as a signed-in member. The dispatch has refused everybody else already; this only tells the types. */
export function memberCall(call: Call): MemberCall {
  const { session } = call.connection.holder
  if (!session) throw new AppError('access.signInFirst')
  return { ...call, session }
}
