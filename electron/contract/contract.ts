import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { answer } from './answer.ts'
import { app } from './app.ts'
import { board } from './board.ts'
import { branch } from './branch.ts'
import { drill } from './drill.ts'
import { duplicate } from './duplicate.ts'
import { instrument } from './instrument.ts'
import { marking } from './marking.ts'
import { member } from './member.ts'
import { paper } from './paper.ts'
import { picture } from './picture.ts'
import { preference } from './preference.ts'
import { questionImport } from './question-import.ts'
import { question } from './question.ts'
import { questionSearch } from './question-search.ts'
import { report } from './report.ts'
import { session } from './session.ts'
import { setup } from './setup.ts'
import { sitting } from './sitting.ts'
import { topicTree } from './topic.ts'
import { bulkEdit, workflow } from './workflow.ts'

/**
 * Everything that can be said between a page and the backend: `noun.verb`, with who may say it. The only list of methods there
 * is: services are typed by it, both doors serve it, clients are inferred from it.
 */
export const contract = {
  app,
  setup,
  session,
  preference,
  branch,
  member,
  question,
  questionImport,
  instrument,
  workflow,
  bulkEdit,
  duplicate,
  report,
  picture,
  topicTree,
  questionSearch,
  drill,
  sitting,
  answer,
  board,
  marking,
  paper,
}
export type Contract = typeof contract
export type Inputs = InferContractRouterInputs<Contract>
export type Outputs = InferContractRouterOutputs<Contract>
