import { type Locator, type Page, expect } from '@playwright/test'

const MOST_STOPS = 160

/** From here on nobody touches the mouse; the answer says whether that was so. */
export async function withoutMouse(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    document.documentElement.dataset['pressed'] = '0'
    window.addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement
        dataset['pressed'] = String(Number(dataset['pressed']) + 1)
      },
      { capture: true },
    )
  })
  return () => expect(page.locator('html')).toHaveAttribute('data-pressed', '0')
}

/** Goes by Tab, or backwards, to what is named, and sees that the focus stands out there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate(element => element === document.activeElement)) return expectStandsOut(target)
    await page.keyboard.press(key)
  }
  throw new Error(`not reached in ${MOST_STOPS} stops: ${target.toString()}`)
}

/** A button, a link: reached by Tab and pressed by Enter. */
export async function pressAt(page: Page, target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

/** A choice from a list that opens: by the arrows, until it is the one. */
export async function chooseAt(page: Page, target: Locator, option: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ArrowDown')
  // Its own list: the one before may still be fading away.
  const list = page.locator(`[id="${await target.getAttribute('aria-controls')}"]`)
  const active = page
    .locator('.ant-select-dropdown')
    .filter({ has: list })
    .locator('.ant-select-item-option-active')
  await expect(active).toBeVisible()
  for (let step = 0; step < 40; step++) {
    if ((await active.innerText()).trim() === option) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no ${option} in the list`)
}

/** A text in the place of what stands there. */
export async function typeAt(
  page: Page,
  target: Locator,
  text: string,
  key?: 'Tab' | 'Shift+Tab',
): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** What has the focus looks otherwise than without it, itself or the box that draws it. */
async function expectStandsOut(target: Locator): Promise<void> {
  const looks = await target.evaluate(async element => {
    if (!(element instanceof HTMLElement)) return []
    // A list draws its frame some boxes further out than the line that has the focus.
    const drawn: Element[] = [element.nextElementSibling ?? element]
    for (let box: Element | null = element; box && drawn.length < 7; box = box.parentElement) drawn.push(box)
    const look = async () => {
      // Frames are drawn from a state of React's, one render later.
      await new Promise(done => setTimeout(done, 30))
      return drawn
        .map(box => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(box)
          return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join()
        })
        .join('\n')
    }
    const focused = await look()
    element.blur()
    const blurred = await look()
    element.focus({ focusVisible: true })
    return [focused, blurred]
  })
  expect(looks[0], `the focus on ${target.toString()} can be seen`).not.toBe(looks[1])
}
