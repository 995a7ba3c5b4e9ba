import type { AppStatusView } from '#contract/app'
import type { Changes } from './changes.ts'
import type { ServiceOf } from './ports.ts'

/** Answers in every state of the backend, also while it starts and when it cannot work with the data folder. */
export function createAppService(status: () => AppStatusView, changes: Changes): ServiceOf<'app'> {
  return {
    status: async () => status(),
    watch: async (_, call) => changes.watch(call.signal),
  }
}
