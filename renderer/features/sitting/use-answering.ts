import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useState } from 'react'
import type { GivenAnswer } from '#contract/answer'
import type { SittingItemView } from '#contract/sitting'
import { partsOf, withPart, type Asked } from './asked.ts'
import { pressed, type Press } from './pressed.ts'

/** What one field gives: anything but a whole group. */
export type GivenOne = Exclude<GivenAnswer, { type: 'caseGroup' }>
/** Where the keys of a question work: in which part of a case group, in which row of that. */
type Cursor = { part: number; row: number; takesFocus?: boolean }

export type Answering = {
  cursor: Cursor
  /** An answer has moved its row. */
  onRow: (part: number, row: number) => void
  answer: (part: number, given: GivenOne, delayMs?: number) => void
  press: (press: Press) => boolean
  /** Goes to the next part; false where there is none. */
  toNextPart: () => boolean
  leaveText: () => void
}

type Options = {
  item: SittingItemView
  section: RefObject<HTMLElement | null>
  onAnswer: (given: GivenAnswer, delayMs?: number) => void
  onGiven: (asked: Asked, given: GivenOne, row: number) => void
}

/** The answer of one question, whole or part by part, and where its keys work. */
export function useAnswering({ item, section, onAnswer, onGiven }: Options): Answering {
  const [cursor, setCursor] = useState<Cursor>({ part: 0, row: 0 })
  const isGroup = item.type === 'caseGroup'
  const asked: Asked | undefined = isGroup ? partsOf(item)[cursor.part] : item

  const area = (part: number) => areaOf(section.current, isGroup, part)
  const focused = (selector: string) =>
    section.current?.contains(document.activeElement)
      ? (document.activeElement?.closest<HTMLElement>(selector) ?? null)
      : null

  // With the very change that gave the rows their places: a later or an earlier one would find another row there.
  useLayoutEffect(() => {
    if (cursor.takesFocus) focusRow(areaOf(section.current, isGroup, cursor.part), cursor.row)
  }, [cursor, isGroup, section])

  // Wherever the focus or the pointer comes, the keys follow.
  useEffect(() => {
    const element = section.current
    if (!element) return undefined
    const follow = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      const at = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      const within = target.closest<HTMLElement>('[data-part]')?.dataset['part']
      if (at === undefined && within === undefined) return
      const part = Number(within ?? 0)
      setCursor(before => {
        const row = at === undefined ? (before.part === part ? before.row : 0) : Number(at)
        return before.part === part && before.row === row ? before : { part, row }
      })
    }
    element.addEventListener('focusin', follow)
    element.addEventListener('pointerdown', follow)
    return () => {
      element.removeEventListener('focusin', follow)
      element.removeEventListener('pointerdown', follow)
    }
  }, [section])

  const answer: Answering['answer'] = (part, given, delayMs) => {
    if (!isGroup) onAnswer(given, delayMs)
    else if (given.type !== 'shortAnswer') onAnswer(withPart(item, part, given), delayMs)
  }

  const goTo = (row: number) => setCursor({ part: cursor.part, row, takesFocus: true })

  const press: Answering['press'] = key => {
    if (!asked) return false
    const isInPart = !isGroup || area(cursor.part)?.contains(document.activeElement) === true
    if (key.key.startsWith('Arrow') && !focused('[data-row]')) {
      // The first arrow brings the focus to the rows; before that it scrolls, as everywhere.
      if (!isInPart || !hasRows(asked)) return false
      goTo(cursor.row)
      return true
    }
    const effect = pressed(asked, cursor.row, key)
    if (!effect) return false
    if (effect.given) {
      answer(cursor.part, effect.given)
      onGiven(asked, effect.given, effect.row ?? cursor.row)
    }
    if (effect.row !== undefined) goTo(effect.row)
    else if (!isInPart) begin(area(cursor.part))
    return true
  }

  return {
    cursor,
    onRow: (part, row) => setCursor({ part, row }),
    answer,
    press,
    toNextPart: () => {
      if (!isGroup) return false
      const here = focused('[data-part]')?.dataset['part']
      const next = area(here === undefined ? cursor.part : Number(here) + 1)
      if (next) begin(next)
      return next !== null
    },
    leaveText: () =>
      (focused('[data-part]') ?? section.current)?.querySelector<HTMLElement>('h1, h2')?.focus(),
  }
}

/** The part of a case group, or the whole of another question. */
function areaOf(section: HTMLElement | null, isGroup: boolean, part: number): HTMLElement | null {
  return isGroup ? (section?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null) : section
}

function hasRows({ type }: Asked): boolean {
  return type === 'ordering' || type === 'matching'
}

function begin(part: HTMLElement | null): void {
  part?.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}

function focusRow(area: HTMLElement | null, row: number): void {
  const element = area?.querySelector<HTMLElement>(`[data-row="${row}"]`)
  const inside = element?.querySelector<HTMLElement>('input:checked') ?? element?.querySelector('input')
  ;(inside ?? element)?.focus()
}
