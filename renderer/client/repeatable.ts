import type { Contract } from '#contract/contract'

/** `noun.verb` of every method of the contract. */
export type MethodName = {
  [Noun in keyof Contract]: `${Noun}.${Extract<keyof Contract[Noun], string>}`
}[keyof Contract]

/**
 * Methods that may be sent again when a connection breaks before the reply: all queries, and commands of which a second arrival
 * is acknowledged and changes nothing. The kinds stand in the contract as values, which would bring its schemas into the page;
 * a test keeps this list equal to them.
 */
export const REPEATABLE: ReadonlySet<string> = new Set<MethodName>([
  'app.status',
  'session.choices',
  'session.current',
  'branch.list',
  'member.list',
  'question.topics',
  'question.get',
  'question.version',
  'questionImport.pictures',
  'questionImport.picture',
  'questionImport.plan',
  'questionImport.items',
  'questionImport.faults',
  'questionImport.leftOut',
  'questionImport.checkExport',
  'questionImport.piece',
  'instrument.list',
  'instrument.get',
  'instrument.article',
  'instrument.search',
  'instrument.alignment',
  'instrument.compare',
  'instrument.reviews',
  'workflow.queue',
  'workflow.log',
  'workflow.settings',
  'bulkEdit.list',
  'duplicate.list',
  'report.mine',
  'report.queue',
  'picture.get',
  'questionSearch.find',
  'questionSearch.suggest',
  'questionSearch.status',
  'questionSearch.filters',
  'drill.today',
  'drill.rules',
  'drill.list',
  'drill.standing',
  'drill.tryBlueprint',
  'sitting.result',
  'sitting.mine',
  'board.week',
  'marking.queue',
  'marking.get',
  'paper.compose',
  'paper.key',
  'paper.piece',
  'answer.save',
  'answer.flag',
  'sitting.visit',
  'sitting.start',
])
