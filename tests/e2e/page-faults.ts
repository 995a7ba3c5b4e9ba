import type { Page } from '@playwright/test'

/** By how many pixels the document is wider than its window. */
export function overflowing(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}

/** Tables that do not fit and have to be scrolled sideways. */
export function scrolledTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main [data-scrolls]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(frame => `${frame.ariaLabel} ${frame.scrollWidth - frame.clientWidth}`),
  )
}

/** Texts and names that are a message key instead of its words. */
export function rawKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const key = /^[a-z]+(?:\.[a-zA-Z]+)+$/u
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const texts =
        node instanceof Element
          ? ['aria-label', 'title', 'placeholder', 'alt'].map(name => node.getAttribute(name) ?? '')
          : [node.nodeValue ?? '']
      found.push(...texts.map(text => text.trim()).filter(text => key.test(text)))
    }
    return found
  })
}
