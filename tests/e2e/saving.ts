import { type Page, expect } from '@playwright/test'

declare global {
  // oxlint-disable-next-line no-var -- a property of the page's own window
  var savingSeen: string[] | undefined
}

/** Writes down every state that the page shows of its saving, from now on. */
export async function watchSaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = () => document.querySelector<HTMLElement>('[data-testid="saved-state"]')?.dataset['state']
    window.savingSeen = []
    new MutationObserver(() => {
      const state = shown()
      if (state !== undefined && state !== window.savingSeen?.at(-1)) window.savingSeen?.push(state)
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-state'] })
  })
}

/**
 * Does something that has to be saved, and waits until the page has said so: first that it is not, then that it is. The words of the
 * answer before are not enough.
 */
export async function expectSaved(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => (window.savingSeen = []))
  await act()
  await expect
    .poll(() => page.evaluate(() => window.savingSeen), {
      message: 'states of saving',
      intervals: [20, 50, 100],
    })
    .toEqual(expect.arrayContaining([expect.stringMatching(/^(?:unsaved|saving)$/u), 'saved']))
  await expect(page.getByTestId('saved-state')).toHaveAttribute('data-state', 'saved')
  await expect(page.getByTestId('saved-state')).toContainText('已保存')
}
