import { z } from 'zod'
import { MEMBERS_WITH_ONE_TIME_PIN, command } from './access.ts'
import { changed, locale } from './primitives.ts'

/** How a member likes the interface; kept with the member, so it follows them to every window of this PC. */
export const preferencesView = z.object({
  locale,
  theme: z.enum(['system', 'light', 'dark']),
  largeType: z.boolean(),
})
export type PreferencesView = z.infer<typeof preferencesView>

export const preference = {
  save: command(MEMBERS_WITH_ONE_TIME_PIN).input(preferencesView.strict()).output(changed),
}
