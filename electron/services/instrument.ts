import { createAffectedList } from './affected-list.ts'
import type { Deps } from './deps.ts'
import { createEditionAlignment } from './edition-alignment.ts'
import type { FileShelf } from './file-shelf.ts'
import { createInstrumentRegister } from './instrument-register.ts'
import type { ServiceOf } from './ports.ts'
import { createQuestionReview } from './question-review.ts'
import { createStatuteImport } from './statute-import.ts'

/** Laws and what questions rest on: register, texts, alignment of editions, questions that wait because a law changed. */
export function createInstrumentService(deps: Deps, shelf: FileShelf): ServiceOf<'instrument'> {
  return {
    ...createInstrumentRegister(deps),
    ...createStatuteImport(deps),
    ...createEditionAlignment(deps),
    ...createQuestionReview(deps),
    ...createAffectedList(deps, shelf),
  }
}
