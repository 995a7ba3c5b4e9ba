/** What may be wrong in the bank's files. The faults of the engine's `checkQuestion` (`question.…`) come beside these. */
export const BANK_FAULT_CODES = [
  'bank.fileMissing',
  'bank.fileTooLarge',
  'bank.notUtf8',
  'bank.yaml',
  'bank.alias',
  'bank.unknownFile',
  'bank.unknownKey',
  'bank.missing',
  'bank.wrongKind',
  'bank.wrongForm',
  'bank.notAllowed',
  'bank.outOfRange',
  'bank.optionCount',
  'bank.optionOrder',
  'bank.wrongSubject',
  'bank.wrongTopic',
  'bank.repeatedId',
  'bank.repeatedStem',
  'bank.unknownInstrument',
  'bank.unknownEdition',
  'bank.articleMissing',
  'bank.articleBeyond',
  'bank.articleUnknown',
  'bank.paragraphMissing',
  'bank.paragraphBeyond',
  'bank.itemBeyond',
  'bank.entryMissing',
  'bank.rowMissing',
] as const
export type BankFaultCode = (typeof BANK_FAULT_CODES)[number]

/** `file` is relative to the bank with forward slashes; `values.question` is the question's id where it is known. */
export type BankFault = {
  file: string
  line: number
  field: string
  code: string
  values?: Record<string, string | number>
}
