import { createAnswerService } from './answer.ts'
import { createBoardService } from './board.ts'
import { createBranchService } from './branch.ts'
import type { Deps } from './deps.ts'
import { createDrillService } from './drill.ts'
import { createMemberService } from './member.ts'
import type { Services } from './ports.ts'
import { createPreferenceService } from './preference.ts'
import { createQuestionService } from './question.ts'
import { createSessionService } from './session.ts'
import { type SetupOutside, createSetupService } from './setup.ts'
import { type SittingDesk, createSittingDesk } from './sitting-desk.ts'
import { createSittingService } from './sitting.ts'

export type Outside = SetupOutside & { app: Services['app'] }

/** Every noun of the contract on one open database. */
export function createServices(deps: Deps, outside: Outside): { services: Services; desk: SittingDesk } {
  const desk = createSittingDesk(deps)
  return {
    desk,
    services: {
      app: outside.app,
      setup: createSetupService(deps, outside),
      session: createSessionService(deps),
      preference: createPreferenceService(deps),
      branch: createBranchService(deps),
      member: createMemberService(deps),
      question: createQuestionService(deps),
      drill: createDrillService(deps, desk),
      sitting: createSittingService(deps, desk),
      answer: createAnswerService(deps, desk),
      board: createBoardService(deps, desk),
    },
  }
}
