import { z } from 'zod'

/**
 * Everything the backend may refuse, as a closed table. Each code has a sentence in every locale (`refusal:<code>`) that says
 * what happened and what to do; a test keeps table and locales equal. `values` fill the sentence, `place` says where in a file.
 */
export const REFUSAL_CODES = [
  'access.denied',
  'access.signInFirst',
  'access.locked',
  'access.changePinFirst',
  'input.invalid',
  'app.starting',
  'app.newerDatabase',
  'app.folderNotWritable',
  'app.databaseDamaged',
  'app.databaseInUse',
  'app.diskFull',
  'app.writeFailed',
  'app.bankInvalid',
  'app.internal',
  'setup.alreadyDone',
  'setup.notSample',
  'session.wrongPin',
  'session.throttled',
  'session.noPin',
  'session.memberLeft',
  'pin.tooWeak',
  'branch.notFound',
  'branch.nameTaken',
  'branch.hasMembers',
  'member.notFound',
  'member.numberTaken',
  'member.lastAdministrator',
  'member.ownRole',
  'roster.unreadable',
  'roster.tooLarge',
  'roster.tooManyRows',
  'roster.noHeader',
  'roster.columnMissing',
  'roster.empty',
  'roster.tookTooLong',
  'roster.expired',
  'roster.changedMeanwhile',
  'question.notFound',
  'question.faulty',
  'question.nothingOffered',
  'drill.notFound',
  'drill.notForYou',
  'drill.notOpenYet',
  'drill.closed',
  'drill.alreadyStarted',
  'drill.invalidBlueprint',
  'drill.bankTooSmall',
  'drill.weekPast',
  'drill.weekTaken',
  'sitting.notFound',
  'sitting.submitted',
  'sitting.timeUp',
  'sitting.noSuchItem',
  'sitting.answerDoesNotFit',
  'sitting.openElsewhere',
  'sitting.notSubmitted',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export const refusalView = z.object({
  code: z.enum(REFUSAL_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  place: z
    .object({
      file: z.string().optional(),
      sheet: z.string().optional(),
      row: z.number().int().optional(),
      column: z.string().optional(),
      field: z.string().optional(),
    })
    .optional(),
})
export type RefusalView = z.infer<typeof refusalView>
