import type { QuestionDetailView } from '#contract/question'
import { listMembers } from '#store/members'
import type { QuestionVersionRecord } from '#store/questions'
import { type CitationRegister, citationViews, readCitationRegister } from './citation-view.ts'
import type { Deps } from './deps.ts'
import { supersededAmong } from './superseded.ts'

/** What ids inside a version are called, and which versions rest on a law as it was. */
export type Printing = {
  register: CitationRegister
  names: ReadonlyMap<string, string>
  superseded: ReadonlySet<string>
}

/** What these versions are printed with. */
export async function readPrinting(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  versionIds: readonly string[],
): Promise<Printing> {
  return {
    register: await readCitationRegister({ store, clock }),
    names: new Map((await listMembers(store.reader)).map(member => [member.id, member.name])),
    superseded: await supersededAmong({ store, clock }, versionIds),
  }
}

/** A version for instructors, with its key. */
export function versionView(
  version: QuestionVersionRecord,
  { register, names, superseded }: Printing,
): QuestionDetailView['current'] {
  return {
    versionId: version.id,
    number: version.number,
    origin: version.origin,
    createdAtMs: version.createdAtMs,
    authorName: version.authorId === null ? null : (names.get(version.authorId) ?? null),
    reason: version.reason,
    content: version.content,
    citations: citationViews(version.content.citations, register),
    superseded: superseded.has(version.id),
  }
}
