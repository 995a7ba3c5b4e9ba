/**
 * After a change of route the focus belongs on the heading of the new screen, so that the next Tab and the screen reader start
 * there. A screen that is still loading has no heading yet: then the heading takes the focus when it comes.
 */
let wanted = false

export function wantHeadingFocus(): void {
  wanted = true
  giveHeadingFocus(document.querySelector<HTMLElement>('[data-page-heading]'))
}

export function giveHeadingFocus(heading: HTMLElement | null): void {
  if (!wanted || !heading) return
  wanted = false
  heading.focus({ preventScroll: true })
}
