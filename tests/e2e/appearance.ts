import type { Page } from '@playwright/test'
import type { PreferencesView } from '#contract/preference'
import type { ServedApp } from '../helpers/served-browser.ts'
import { apiOf, signInBy, whenStarted } from './api.ts'
import { settled } from './screens.ts'
import { SAMPLE_PIN } from './steps.ts'

export type Looks = Omit<PreferencesView, 'theme'>
/** Gives the page another language and type size. Light and dark follow `emulateMedia`, as they follow the system. */
export type Dress = (page: Page, looks: Looks) => Promise<void>

/** Before anybody has signed in the PC's own appearance counts. */
export const dressFront: Dress = async (page, looks) => {
  await page.evaluate(
    appearance => localStorage.setItem('weekly-drill.appearance', JSON.stringify(appearance)),
    { ...looks, theme: 'system' },
  )
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled(page)
}

/** Afterwards it is the member's, and comes with them. */
export async function dresserOf(
  served: ServedApp,
  name: string,
): Promise<{ dress: Dress; close: () => void }> {
  const { api, close } = await apiOf(served)
  await whenStarted(api)
  await signInBy(api, name, SAMPLE_PIN)
  return {
    close,
    async dress(page, looks) {
      await api.preference.save({ ...looks, theme: 'system' })
      await dressFront(page, looks)
    },
  }
}
