import type { PaperAnswer } from '#engine/marking/mark-paper'
import type { HandMark } from '#engine/marking/rule'
import type { PaperItem } from '#engine/paper/blueprint'
import type { QuestionContent } from '#engine/question/question'
import type { ItemState } from '#engine/sitting/sitting'
import { readVersions } from '#store/questions'
import type { PaperRecord } from '#store/sittings'
import type { Reader } from '#store/store'

/** One place of a paper with the frozen question that stands there. */
export type PaperPlace = { item: PaperItem; content: QuestionContent }

export async function readPlaces(db: Reader, paper: PaperRecord): Promise<PaperPlace[]> {
  const versions = await readVersions(
    db,
    paper.items.map(item => item.versionId),
  )
  const contents = new Map(versions.map(version => [version.id, version.content]))
  return paper.items.map(item => {
    const content = contents.get(item.versionId)
    if (!content)
      throw new Error(`paper ${paper.id} names version ${item.versionId}, which is not in the file`)
    return { item, content }
  })
}

/** What marking needs, in the order of the paper. `hands` are the marks given by people, by the place on the paper. */
export function paperAnswers(
  paper: PaperRecord,
  places: readonly PaperPlace[],
  items: readonly ItemState[],
  hands: ReadonlyMap<number, HandMark> = new Map(),
): PaperAnswer[] {
  return places.map(({ item, content }, index) => {
    const section = paper.blueprint.sections[item.section]
    if (!section) throw new Error(`paper ${paper.id} has no section ${item.section}`)
    return {
      body: content.body,
      answer: items[index]?.answer ?? null,
      hand: hands.get(index) ?? null,
      rule: section.rule,
      marks: section.marks,
      section: item.section,
      tookMs: items[index]?.answeredMs ?? 0,
    }
  })
}
