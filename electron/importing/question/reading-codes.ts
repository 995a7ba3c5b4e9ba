/**
 * Every code that a reader or writer of questions may give, each with its sentence in `resources/locales/<language>/import.json`. Faults of
 * the question itself (`question.keyOutOfRange` …) come from the engine. Sorted; append yours.
 */
export const READING_FAULT_CODES = [
  'import.fault.answerUnread',
  'import.fault.answersDiffer',
  'import.fault.caseWithoutParts',
  'import.fault.choiceWithoutOptions',
  'import.fault.damaged',
  'import.fault.encoding',
  'import.fault.keyCount',
  'import.fault.noAnswer',
  'import.fault.noQuestions',
  'import.fault.notTheFormat',
  'import.fault.numberUnread',
  'import.fault.openPart',
  'import.fault.optionOrder',
  'import.fault.orphanAnswer',
  'import.fault.orphanLines',
  'import.fault.partFault',
  'import.fault.pictureMissing',
  'import.fault.severalRight',
  'import.fault.textTooLong',
  'import.fault.tooDeep',
  'import.fault.tooLarge',
  'import.fault.tooManyOptions',
  'import.fault.tooManyQuestions',
  'import.fault.typeUnclear',
  'import.fault.unclosed',
  'import.fault.unsafe',
] as const

/** What the file says and the bank cannot. */
export const LEFT_OUT_CODES = [
  'import.leftOut.activeContent',
  'import.leftOut.choicesOfBlank',
  'import.leftOut.description',
  'import.leftOut.difficulty',
  'import.leftOut.hints',
  'import.leftOut.html',
  'import.leftOut.lines',
  'import.leftOut.numbers',
  'import.leftOut.partialAnswers',
  'import.leftOut.picture',
  'import.leftOut.severalNumbers',
  'import.leftOut.titles',
  'import.leftOut.type',
  'import.leftOut.units',
  'import.leftOut.weights',
  'import.leftOut.wildcard',
] as const

/** What the bank says and the format cannot. */
export const CANNOT_EXPRESS_CODES = [
  'import.cannotExpress.explanation',
  'import.cannotExpress.linesOfText',
  'import.cannotExpress.optionNames',
  'import.cannotExpress.optionOrder',
  'import.cannotExpress.particulars',
  'import.cannotExpress.pictures',
  'import.cannotExpress.reasonsOfPart',
  'import.cannotExpress.rightWithoutLeft',
  'import.cannotExpress.severalBlanks',
  'import.cannotExpress.type',
  'import.cannotExpress.unit',
] as const

export type ReadingFaultCode = (typeof READING_FAULT_CODES)[number]
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number]
export type CannotExpressCode = (typeof CANNOT_EXPRESS_CODES)[number]
