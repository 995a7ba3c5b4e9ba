/**
 * Every code that a reader or writer of questions may give, each with its sentence in `resources/locales/<language>/import.json`. Faults of
 * the question itself (`question.keyOutOfRange` …) come from the engine. Sorted; append yours.
 */
export const READING_FAULT_CODES = [
  'import.fault.answerUnread',
  'import.fault.answersDiffer',
  'import.fault.cancelled',
  'import.fault.caseWithoutParts',
  'import.fault.cellError',
  'import.fault.cellIsDate',
  'import.fault.choiceWithoutOptions',
  'import.fault.columnMissing',
  'import.fault.damaged',
  'import.fault.dateUnread',
  'import.fault.difficultyUnread',
  'import.fault.encoding',
  'import.fault.encrypted',
  'import.fault.idRepeated',
  'import.fault.idUnread',
  'import.fault.keyCount',
  'import.fault.newerPackage',
  'import.fault.noAnswer',
  'import.fault.noHeader',
  'import.fault.noQuestions',
  'import.fault.notTheFormat',
  'import.fault.numberUnread',
  'import.fault.openPart',
  'import.fault.openQuote',
  'import.fault.optionOrder',
  'import.fault.orphanAnswer',
  'import.fault.orphanLines',
  'import.fault.partFault',
  'import.fault.pictureMissing',
  'import.fault.pictureTooLarge',
  'import.fault.pictureTooManyPixels',
  'import.fault.pictureUnreadable',
  'import.fault.saveAsXlsx',
  'import.fault.severalRight',
  'import.fault.textTooLong',
  'import.fault.tooDeep',
  'import.fault.tooLarge',
  'import.fault.tooMany',
  'import.fault.tooManyOptions',
  'import.fault.tooManyQuestions',
  'import.fault.tooManyRows',
  'import.fault.tookTooLong',
  'import.fault.topicUnknown',
  'import.fault.typeUnclear',
  'import.fault.typeUnknown',
  'import.fault.unclosed',
  'import.fault.unsafe',
  'import.fault.yesNoUnread',
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
  'import.cannotExpress.signs',
  'import.cannotExpress.type',
  'import.cannotExpress.unit',
] as const

export type ReadingFaultCode = (typeof READING_FAULT_CODES)[number]
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number]
export type CannotExpressCode = (typeof CANNOT_EXPRESS_CODES)[number]
