export type DropPlace = 'questions' | 'law' | 'ask'

/** Where a file belongs by its ending. What it is its bytes say, once a person has chosen; a text or a Word file may be either. */
export function placeOfFile(fileName: string): DropPlace {
  return /\.(txt|md|docx)$/iu.test(fileName) ? 'ask' : 'questions'
}

/** Where what was dropped is taken to. */
export const DROP_ADDRESS = { questions: '/bank/import', law: '/laws/import' } as const
