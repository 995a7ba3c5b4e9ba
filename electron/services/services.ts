import { createAnswerService } from './answer.ts'
import { createBoardService } from './board.ts'
import { createBranchService } from './branch.ts'
import { createBulkEditService } from './bulk-edit.ts'
import type { Deps } from './deps.ts'
import { createDuplicateService } from './duplicate.ts'
import { type DuplicateSearch, createDuplicateSearch } from './duplicate-search.ts'
import { createDrillService } from './drill.ts'
import { createFileShelf } from './file-shelf.ts'
import { createMarkingService } from './marking.ts'
import { createInstrumentService } from './instrument.ts'
import { createMemberService } from './member.ts'
import type { Services } from './ports.ts'
import { createPaperService } from './paper.ts'
import { createPictureService } from './picture.ts'
import { createPreferenceService } from './preference.ts'
import { createQuestionSearchService } from './question-search.ts'
import { createQuestionImportService } from './question-import.ts'
import { createQuestionSearcher } from './question-searcher.ts'
import { createQuestionService } from './question.ts'
import { createReportService } from './report.ts'
import { type SearchFeed, createSearchFeed } from './search-feed.ts'
import { createSessionService } from './session.ts'
import { type SetupOutside, createSetupService } from './setup.ts'
import { type SittingDesk, createSittingDesk } from './sitting-desk.ts'
import { createSittingService } from './sitting.ts'
import { createTopicTreeService } from './topic-tree.ts'
import { createWorkflowService } from './workflow.ts'

export type Outside = SetupOutside & { app: Services['app'] }

/** Every noun of the contract on one open database, and what works behind them. */
export function createServices(
  deps: Deps,
  outside: Outside,
): { services: Services; desk: SittingDesk; searchFeed: SearchFeed; duplicates: DuplicateSearch } {
  const desk = createSittingDesk(deps)
  const searchFeed = createSearchFeed(deps)
  const duplicates = createDuplicateSearch(deps)
  const searcher = createQuestionSearcher(deps, searchFeed)
  const shelf = createFileShelf(deps, deps.questionDesks.limits.inputBytes)
  return {
    desk,
    searchFeed,
    duplicates,
    services: {
      app: outside.app,
      setup: createSetupService(deps, outside),
      session: createSessionService(deps),
      preference: createPreferenceService(deps),
      branch: createBranchService(deps),
      member: createMemberService(deps),
      question: createQuestionService(deps),
      questionImport: createQuestionImportService(deps, { shelf, searcher }),
      workflow: createWorkflowService(deps),
      bulkEdit: createBulkEditService(deps),
      duplicate: createDuplicateService(deps, duplicates),
      report: createReportService(deps),
      picture: createPictureService(deps),
      topicTree: createTopicTreeService(deps),
      questionSearch: createQuestionSearchService(deps, searchFeed, searcher),
      instrument: createInstrumentService(deps, shelf),
      drill: createDrillService(deps, desk),
      sitting: createSittingService(deps, desk),
      answer: createAnswerService(deps, desk),
      board: createBoardService(deps, desk),
      marking: createMarkingService(deps, desk),
      paper: createPaperService(deps),
    },
  }
}
