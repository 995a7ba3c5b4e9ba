/**
 * The formats of question files, in the order in which an office meets them. Each has a reader and a writer under the same id in
 * importing/; the services tie both lists together, and a format that only one of them has does not compile.
 */
export const QUESTION_FORMATS = ['xlsx', 'csv', 'docx', 'text', 'gift', 'aiken', 'moodle', 'package'] as const
export type QuestionFormat = (typeof QUESTION_FORMATS)[number]
