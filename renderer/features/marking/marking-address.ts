import { STATES, type State } from './marking-types.ts'
import { type Place, parsePlace, placeKey } from './walk.ts'

/** What of the queue is shown. `open` is everything that is not final. */
export type Filter = { drillId: string | null; state: State | 'open'; forMe: boolean }
export type Address = Filter & { at: Place | null }

/** The address says what is shown, so that going back, or opening it again, leads to the same place. */
export function readAddress(params: URLSearchParams): Address {
  const asked = params.get('state')
  return {
    drillId: params.get('drill'),
    state: STATES.find(state => state === asked) ?? 'open',
    forMe: params.get('for') !== 'all',
    at: parsePlace(params.get('at') ?? ''),
  }
}

export function writeAddress({ drillId, state, forMe, at }: Address): Record<string, string> {
  return {
    ...(drillId === null ? {} : { drill: drillId }),
    ...(state === 'open' ? {} : { state }),
    ...(forMe ? {} : { for: 'all' }),
    ...(at === null ? {} : { at: placeKey(at) }),
  }
}

/** Final answers wait for nobody: to ask for those that wait for me would show none. */
export function queueInput({ drillId, state, forMe }: Filter) {
  return {
    ...(drillId === null ? {} : { drillId }),
    ...(state === 'open' ? {} : { state }),
    ...(forMe && state !== 'final' ? { forMe } : {}),
  }
}

type Counts = Record<State, number>

/** How many answers stand where, in one drill or in all of them. */
export function countStates(
  drills: readonly (Counts & { drillId: string })[],
  drillId: string | null,
): Counts & { open: number } {
  const sum = { waiting: 0, second: 0, differing: 0, final: 0 }
  for (const drill of drills) {
    if (drillId !== null && drill.drillId !== drillId) continue
    for (const state of STATES) sum[state] += drill[state]
  }
  return { ...sum, open: sum.waiting + sum.second + sum.differing }
}
