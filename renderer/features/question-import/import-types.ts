import type { Outputs } from '#contract/contract'
import type { ImportItemView } from '#contract/question-import'

export type Plan = Outputs['questionImport']['plan']
export type Counts = Plan['counts']
export type ItemList = 'new' | 'update' | 'unchanged' | 'incomplete' | 'open'
export type Content = ImportItemView['content']
export type Body = Content['body']
export type Citation = Content['citations'][number]
export type Subjects = Outputs['question']['topics']
/** Where an item stands, or belongs: the ids of the bank. */
export type TopicPlace = { subject: string; topic: string }
/** The words of a file that the bank does not know. */
export type OpenTopic = Counts['openTopics'][number]
export type Decision = 'import' | 'skip' | 'update'
