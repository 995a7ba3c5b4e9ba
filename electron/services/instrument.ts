import type { Deps } from './deps.ts'
import { createEditionAlignment } from './edition-alignment.ts'
import { createInstrumentRegister } from './instrument-register.ts'
import type { ServiceOf } from './ports.ts'
import { createQuestionReview } from './question-review.ts'
import { createStatuteImport } from './statute-import.ts'

/** Laws and what questions rest on: register, texts, alignment of editions, questions that wait because a law changed. */
export function createInstrumentService(deps: Deps): ServiceOf<'instrument'> {
  return {
    ...createInstrumentRegister(deps),
    ...createStatuteImport(deps),
    ...createEditionAlignment(deps),
    ...createQuestionReview(deps),
  }
}
