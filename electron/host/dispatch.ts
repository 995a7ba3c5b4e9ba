import type { AnyContractProcedure } from '@orpc/contract'
import { ORPCError, type Router, ValidationError, onError, os } from '@orpc/server'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import type { MethodMeta } from '#contract/access'
import { contract } from '#contract/contract'
import type { RefusalCode, RefusalView } from '#contract/refusal'
import type { Call, Connection, Log, Services } from '#services/ports'
import type { Lane } from './turns.ts'
import { brokenTextIn } from './whole-text.ts'

/** What the dispatch needs from the backend behind it. */
export type Backend = {
  /** Services of the open database, or why there are none. `app.*` answers in every state. */
  services(): { ok: true; services: Services } | { ok: false; app: Services['app']; refusal: RefusalView }
  /** The refusal an error stands for, or null where it is a bug. */
  refusalFor(error: unknown): RefusalView | null
  monotonicMs(): number
  log: Log
}

/** What a door says of each call. */
export type DoorContext = { connection: Connection; lane?: Lane }

/** For both doors: whatever a connection asks for waits for its turn, before anything of it is looked at. */
export const IN_TURN: NonNullable<StandardHandlerOptions<DoorContext>['rootInterceptors']> = [
  options => (options.context.lane ? options.context.lane.run(() => options.next()) : options.next()),
]

export type DoorRouter = Router<Record<string, Record<string, AnyContractProcedure>>, DoorContext>

/**
 * The router both doors serve. For each method of the contract, in this order: access by role and door, input by schema, its text,
 * the service, output by schema. A method whose contract entry has no access is refused to everybody.
 */
export function createRouter(backend: Backend): DoorRouter {
  return Object.fromEntries(
    Object.entries(contract).map(([noun, methods]) => [
      noun,
      Object.fromEntries(
        Object.entries(methods).map(([verb, procedure]) => [
          verb,
          createMethod(backend, { noun, verb }, procedure),
        ]),
      ),
    ]),
  )
}

type MethodName = { noun: string; verb: string }

export function createMethod(backend: Backend, name: MethodName, procedure: AnyContractProcedure) {
  const { inputSchema, outputSchema, errorMap } = procedure['~orpc']
  const meta: MethodMeta = procedure['~orpc'].meta
  return os
    .$context<DoorContext>()
    .errors(errorMap)
    .use(
      onError(error => {
        if (!(error instanceof ORPCError && error.code === 'REFUSED'))
          throw refused(explain(backend, name, error))
      }),
    )
    .use(({ context, next }) => {
      const denial = accessDenial(meta, context.connection)
      if (denial) throw refused({ code: denial })
      noteActivity(meta, context.connection, backend.monotonicMs())
      return next()
    })
    .input(inputSchema)
    .use(({ next }, input) => {
      const field = brokenTextIn(input)
      if (field !== null) throw refused({ code: 'input.invalid', place: { field } })
      return next()
    })
    .output(outputSchema)
    .handler(({ input, context, signal }) =>
      serve(backend, name, input, { connection: context.connection, signal }),
    )
}

/** Any service method: its input has passed the schema of the contract entry of the same name. */
type AnyMethod = { call(input: unknown, call: Call): Promise<unknown> }['call']

async function serve(
  backend: Backend,
  { noun, verb }: MethodName,
  input: unknown,
  call: Call,
): Promise<unknown> {
  const state = backend.services()
  const table: Record<string, Record<string, AnyMethod>> = state.ok ? state.services : { app: state.app }
  const method = Object.hasOwn(table, noun) ? table[noun]?.[verb] : undefined
  if (method) return method(input, call)
  throw refused(state.ok ? { code: 'app.internal' } : state.refusal)
}

/** Why this connection may not call the method, or null. No access declared means nobody may. */
export function accessDenial({ access }: MethodMeta, connection: Connection): RefusalCode | null {
  if (!access?.doors.includes(connection.door)) return 'access.denied'
  if (access.roles === 'anyone') return null
  const { session, wasLocked } = connection.holder
  if (!session) return wasLocked ? 'access.locked' : 'access.signInFirst'
  if (!access.roles.some(role => session.roles.includes(role))) return 'access.denied'
  return session.mustChangePin && !access.beforePinChange ? 'access.changePinFirst' : null
}

/** Queries run by themselves when something changes; only a command shows that somebody is there. */
function noteActivity({ kind }: MethodMeta, { holder }: Connection, nowMs: number): void {
  if (kind === 'command' && holder.session) holder.session.lastActiveMs = nowMs
}

function refused(data: RefusalView): ORPCError<'REFUSED', RefusalView> {
  return new ORPCError('REFUSED', { status: 422, message: data.code, data })
}

/** A bug is logged with its stack and leaves as `app.internal`: no message of ours is meant for strangers. */
function explain(backend: Backend, { noun, verb }: MethodName, error: unknown): RefusalView {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const [issue] = error.cause.issues
    const field = issue?.path?.map(part => String(typeof part === 'object' ? part.key : part)).join('.')
    return { code: 'input.invalid', place: { field: field ?? '' } }
  }
  const refusal = backend.refusalFor(error)
  if (refusal) return refusal
  const cause = withoutContents(error instanceof ORPCError && error.cause !== undefined ? error.cause : error)
  backend.log.error('method failed', cause, { method: `${noun}.${verb}` })
  return { code: 'app.internal' }
}

/** A reply that does not fit its schema carries the whole reply, keys included: the log gets the places that do not fit. */
function withoutContents(error: unknown): unknown {
  if (!(error instanceof ValidationError)) return error
  return new Error(
    `reply does not fit: ${error.issues.map(issue => (issue.path ?? []).map(String).join('.')).join(', ')}`,
  )
}
