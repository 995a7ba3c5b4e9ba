import type { ReadPicture } from '../question-reading.ts'
import { type WrittenQuestion, layoutLines } from '../text/write-text.ts'
import { buildDocx } from './build-docx.ts'

/** A list of questions as a Word file in the layout that the docx reader reads back. */
export function writeQuestionDocx(
  questions: readonly WrittenQuestion[],
  pictures: readonly ReadPicture[] = [],
): Uint8Array {
  const blocks = layoutLines(questions).map(({ kind, text }) => ({
    kind: 'paragraph' as const,
    style: kind,
    text,
  }))
  return buildDocx({ sections: [{ blocks, header: null, footer: ['第 ', ' 页 共 ', ' 页'] }], pictures })
}
