import type { PictureFault } from '#engine/picture/check-picture'
import { checkPicture } from '#engine/picture/check-picture'
import { PICTURE_SOURCE_LIMIT_BYTES } from '#engine/picture/picture-limits'
import { PICTURE_NAME, hasPictures } from '../picture-marks.ts'
import type { QuestionLimits } from '../question-limits.ts'
import type { ReadPicture, ReadQuestion, ReadingFault, SourcePlace } from '../question-reading.ts'
import type { QuestionSink } from '../question-sink.ts'
import { createPackedTexts } from './packed-texts.ts'

/** A picture that a person's page draws anew: its name in the file's texts, and in the file. */
export type PictureToDraw = { sha256: string; name: string }
/** What came of it: the bytes that are kept, and under which name. */
export type DrawnPicture = { origin: string; sha256: string; bytes: Uint8Array<ArrayBuffer> }

type PlaceOf = (field: string) => SourcePlace
type Outcome =
  | { sha256: string; bytes: Uint8Array<ArrayBuffer> | null }
  | Pick<ReadingFault, 'code' | 'values'>

const CODES = {
  'picture.unreadable': 'import.fault.pictureUnreadable',
  'picture.tooLarge': 'import.fault.pictureTooLarge',
  'picture.tooManyPixels': 'import.fault.pictureTooManyPixels',
} as const satisfies Record<PictureFault['code'], string>
/** A file's own name of a picture, as far as a sentence has place for it. */
const LONGEST_NAME = 80

/**
 * Questions with pictures wait here until each picture is known to the bank or has been drawn anew, so that what is compared and
 * stored names pictures of the bank only. Those behind them wait too: a file keeps its order. A question with a picture that cannot
 * be had is refused at its place; it might not be answerable without.
 */
export function createHeldQuestions(limits: QuestionLimits) {
  const texts = createPackedTexts(limits.keptBytes)
  const placesOf: (PlaceOf | undefined)[] = []
  const named = new Set<string>()
  const inFile = new Map<string, ReadPicture>()
  const outcomes = new Map<string, Outcome>()
  const used = new Set<string>()

  function toDraw(): PictureToDraw[] {
    return [...named].flatMap(sha256 => {
      const picture = outcomes.has(sha256) ? undefined : inFile.get(sha256)
      return picture === undefined ? [] : [{ sha256, name: picture.name.slice(0, LONGEST_NAME) }]
    })
  }

  /** What can be said before a decoder sees it: it is not there, no picture at all, or too large. */
  function judge(sha256: string): void {
    const picture = inFile.get(sha256)
    const name = (picture?.name || sha256.slice(0, 12)).slice(0, LONGEST_NAME)
    if (picture === undefined) {
      outcomes.set(sha256, { code: 'import.fault.pictureMissing', values: { name } })
      return
    }
    const checked = checkPicture(picture.bytes, PICTURE_SOURCE_LIMIT_BYTES)
    if (checked.ok) return
    const { fault } = checked
    outcomes.set(sha256, {
      code: CODES[fault.code],
      values: { name, ...('values' in fault ? fault.values : {}) },
    })
  }

  return {
    count: () => placesOf.length,
    /** True where the question waits. */
    hold(question: ReadQuestion, placeOf?: PlaceOf): boolean {
      if (placesOf.length === 0 && !hasPictures(question.content)) return false
      const json = JSON.stringify(question)
      for (const [, sha256 = ''] of json.matchAll(PICTURE_NAME)) named.add(sha256)
      texts.add(json)
      placesOf.push(placeOf)
      return true
    },
    /** The file is read: its pictures, of which only those that a question names are ever looked at. */
    found(pictures: readonly ReadPicture[]): string[] {
      for (const picture of pictures) if (named.has(picture.sha256)) inFile.set(picture.sha256, picture)
      return [...named]
    },
    /** Names of the file under which the bank has pictures, each with the bank's own. */
    know(known: readonly (readonly [origin: string, sha256: string])[]): void {
      for (const [origin, sha256] of known) outcomes.set(origin, { sha256, bytes: null })
      for (const sha256 of named) if (!outcomes.has(sha256)) judge(sha256)
    },
    toDraw,
    original: (sha256: string) => (outcomes.has(sha256) ? null : (inFile.get(sha256)?.bytes ?? null)),
    /** Null: the page could not make a picture of it. A second answer about the same picture changes nothing. */
    draw(origin: string, drawn: Omit<DrawnPicture, 'origin'> | null): void {
      const picture = inFile.get(origin)
      if (picture === undefined || outcomes.has(origin)) return
      const name = (picture.name || origin.slice(0, 12)).slice(0, LONGEST_NAME)
      outcomes.set(origin, drawn ?? { code: 'import.fault.pictureUnreadable', values: { name } })
    },
    /** All that waits goes on, with the names that the bank has. */
    release(sink: QuestionSink): void {
      for (const [index, placeOf] of placesOf.entries()) {
        const json = texts.get(index)
        const names = [...new Set([...json.matchAll(PICTURE_NAME)].map(([, sha256 = '']) => sha256))]
        const faults = names.flatMap(name => {
          const outcome = outcomes.get(name)
          return outcome && 'code' in outcome ? [outcome] : []
        })
        const question: ReadQuestion = JSON.parse(
          json.replaceAll(PICTURE_NAME, (mark, name: string) => {
            const outcome = outcomes.get(name)
            return outcome && 'sha256' in outcome ? `](picture:${outcome.sha256})` : mark
          }),
        )
        if (faults.length > 0) {
          sink.refuse(faults.map(fault => ({ place: question.place, field: '', ...fault })))
          continue
        }
        for (const name of names) used.add(name)
        sink.take(question, placeOf)
      }
      placesOf.length = 0
      inFile.clear()
    },
    countUsed: () => used.size,
    /** What has to be kept with the questions: drawn just now, and named by a question that was taken. */
    kept(): DrawnPicture[] {
      return [...used].flatMap(origin => {
        const outcome = outcomes.get(origin)
        return outcome && 'sha256' in outcome && outcome.bytes
          ? [{ origin, sha256: outcome.sha256, bytes: outcome.bytes }]
          : []
      })
    },
  }
}
