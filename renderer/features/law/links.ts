import { type Tone } from '../../ui/tag.tsx'
import type { Affected, Link, LinkKind, ManualLink } from './law-types.ts'

export const KINDS = ['changed', 'moved', 'split', 'merged', 'deleted', 'added', 'unchanged'] as const

export const TONES: Record<LinkKind, Tone> = {
  unchanged: 'plain',
  changed: 'warn',
  moved: 'blue',
  split: 'warn',
  merged: 'warn',
  deleted: 'bad',
  added: 'ok',
}

/** A link has no other identity than the articles it joins. */
export function linkKey({ from, to }: Pick<Link, 'from' | 'to'>): string {
  return `${from.join(' ')}>${to.join(' ')}`
}

export function questionsOf(link: Link, affected: readonly Affected[]): Affected[] {
  return affected.filter(row => row.cited.some(place => link.from.includes(place.article)))
}

export function manualOf(links: readonly Link[]): ManualLink[] {
  return links.filter(link => link.manual).map(({ from, to }) => ({ from, to }))
}

/** The corrections with one more; earlier ones that speak of the same articles give way to it. */
export function withCorrection(links: readonly Link[], correction: ManualLink): ManualLink[] {
  const others = manualOf(links).filter(
    ({ from, to }) =>
      !from.some(number => correction.from.includes(number)) &&
      !to.some(number => correction.to.includes(number)),
  )
  return [...others, correction]
}

export function withoutCorrection(links: readonly Link[], undone: Link): ManualLink[] {
  return manualOf(links).filter(link => linkKey(link) !== linkKey(undone))
}
