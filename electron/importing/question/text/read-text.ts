import type { QuestionReading, ReadPicture } from '../question-reading.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import { type ReadingNotes, readingNotes } from '../reading-notes.ts'
import { type ListEntry, matchEntries } from './answer-list.ts'
import { type Block, addField } from './block.ts'
import { blockQuestion, faultOf } from './block-question.ts'
import { readLetters, readTruth } from './answer-words.ts'
import { readBlocks } from './read-blocks.ts'
import { type TextLine, withoutGuards } from './text-lines.ts'

/** Questions in the usual layout of a Chinese exam paper. Every line ends in a question, in a fault or among what was left out. */
export function readTextLines(
  lines: readonly TextLine[],
  { pictures = [], notes = readingNotes() }: { pictures?: readonly ReadPicture[]; notes?: ReadingNotes } = {},
): QuestionReading {
  const { blocks, strays, list } = readBlocks(lines)
  for (const { line, text, count, hasMarks } of strays) {
    if (hasMarks) notes.fault({ line }, '', 'import.fault.orphanLines', { count })
    else notes.leftOut({ line }, 'import.leftOut.lines', { text: withoutGuards(text).slice(0, 40) })
  }
  const refused = new Set<Block>()
  for (const { entry, block } of matchEntries(blocks, list)) {
    const isOfPart = entry.part !== null
    const target = isOfPart ? block?.parts.find(({ number }) => number === entry.part) : block
    if (block === null || !target) {
      notes.fault({ line: entry.line }, 'key', 'import.fault.orphanAnswer', { number: entry.number })
      continue
    }
    const given = target.fields.get('answer')?.lines.join('\n')
    if (given === undefined) addLines(target, 'answer', entry)
    else if (entry.answer !== '' && sameAnswer(given) !== sameAnswer(entry.answer)) {
      notes.fault({ line: entry.line }, 'key', 'import.fault.answersDiffer', {
        inStem: given.slice(0, 80),
        below: entry.answer.slice(0, 80),
      })
      refused.add(block)
      continue
    }
    for (const label of ['explanation', 'citations'] as const)
      if (!target.fields.has(label)) addLines(target, label, entry)
  }
  for (const block of blocks.slice(0, READING_LIMITS.questions + 1)) {
    if (refused.has(block)) continue
    const read = blockQuestion(block)
    if (!read.ok) {
      notes.faults([faultOf(block, read.fault)])
      continue
    }
    if (read.difficultyUnread !== null)
      notes.leftOut({ line: block.line }, 'import.leftOut.difficulty', {
        found: read.difficultyUnread.slice(0, 40),
      })
    notes.question({ line: block.line }, read.id, read.content)
  }
  return notes.done(pictures)
}

function addLines(block: Block, label: 'answer' | 'explanation' | 'citations', entry: ListEntry): void {
  if (entry[label] === '') return
  for (const line of entry[label].split('\n')) addField(block, label, line, entry.line)
}

function sameAnswer(text: string): string {
  return readLetters(text)?.toSorted().join('') ?? String(readTruth(text) ?? text.trim())
}
