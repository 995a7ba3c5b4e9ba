import { writePreference } from '#store/preferences'
import { memberCall } from './app-error.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './ports.ts'

export function createPreferenceService({ store }: Deps): ServiceOf<'preference'> {
  return {
    async save({ locale, theme, largeType }, call) {
      const { memberId } = memberCall(call).session
      await store.write(trx =>
        writePreference(trx, { memberId, locale, theme, largeType: largeType ? 1 : 0 }),
      )
      return { changed: ['session', 'preferences'] }
    },
  }
}
