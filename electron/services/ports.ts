import type { Door } from '#contract/backend-process'
import type { Role } from '#contract/access'
import type { Inputs, Outputs } from '#contract/contract'

/** What services need from outside. Tests pass their own; nothing here knows a socket or a window. */
export type Clock = {
  /** Wall clock, UTC. For what people read and for calendar windows, never for order or for time spent. */
  nowMs(): number
  /** Never goes back and does not know the date. */
  monotonicMs(): number
}

export type Chance = {
  /** UUIDv7. */
  id(): string
  seed(): string
  /** A one-time PIN of `digits` digits, unguessable. */
  pin(digits: number): string
}

export type Log = {
  info(message: string, details?: Record<string, unknown>): void
  error(message: string, error: unknown, details?: Record<string, unknown>): void
}

/** Who is signed in on a connection; made only by session.signIn and setup. */
export type SessionState = {
  memberId: string
  roles: readonly Role[]
  lastActiveMs: number
  /** Signed in with a one-time PIN: nothing but changing it is open. */
  mustChangePin: boolean
}

/**
 * One page. Identity is here and nowhere in a payload. `peer` is what brute force is counted by: all windows of this PC are one.
 */
export type Connection = {
  readonly id: string
  readonly door: Door
  readonly peer: string
  readonly holder: SessionHolder
  /** The page is gone; whatever still names the connection must not take it for somebody's. */
  isClosed: boolean
}

/** Whose session a page speaks with: its own in a window, one for all tabs of a browser, also while none of them is open. */
export type SessionHolder = {
  session: SessionState | null
  /** Set when the idle lock ended the last session, so that the page can say why. */
  wasLocked: boolean
}

/** Who calls; built by the dispatch from the connection. */
export type Call = { connection: Connection; signal: AbortSignal | undefined }

/** A call that passed an access rule which demands a member. */
export type MemberCall = Call & { session: SessionState }

/** What a service gives: the view, or for a stream whatever yields its items. */
type Reply<View> = View extends AsyncIterator<infer Item> ? AsyncGenerator<Item, void, void> : View

/** The methods of one noun, typed by the contract: a new method there does not compile here until it is written. */
export type ServiceOf<Noun extends keyof Inputs> = {
  [Verb in keyof Inputs[Noun] & keyof Outputs[Noun]]: (
    input: Inputs[Noun][Verb],
    call: Call,
  ) => Promise<Reply<Outputs[Noun][Verb]>>
}

export type Services = { [Noun in keyof Inputs]: ServiceOf<Noun> }
