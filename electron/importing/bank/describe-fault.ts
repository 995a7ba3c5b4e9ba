import type { BankFault } from './bank-fault.ts'

type Words = (value: (name: string) => string) => string

/** One sentence a code, for writers at the command line: what is wrong and, where it is not plain, what to do. */
const SENTENCES = new Map<string, Words>([
  ['bank.fileMissing', () => '缺少此文件'],
  ['bank.fileTooLarge', () => '文件超过 2 MiB，已拒绝读取'],
  ['bank.notUtf8', () => '文件不是 UTF-8 编码，请另存为 UTF-8'],
  ['bank.yaml', v => `YAML 写法有误（${v('reason')}），请检查缩进、引号与冒号`],
  ['bank.alias', () => '不允许使用 YAML 别名（*名称），请直接写出内容'],
  ['bank.unknownFile', () => '文件所在科目或文件名未列入 topics.yaml'],
  ['bank.unknownKey', v => `不认识的字段「${v('key')}」，请检查拼写`],
  ['bank.missing', () => '缺少此字段'],
  ['bank.wrongKind', v => `类型应为${kindName(v('expected'))}，实为${kindName(v('found'))}`],
  ['bank.wrongForm', v => `「${v('found')}」格式不符合要求`],
  ['bank.notAllowed', v => `「${v('found')}」不是允许的取值`],
  ['bank.outOfRange', v => `「${v('found')}」超出允许的范围`],
  ['bank.optionCount', v => `有 ${v('count')} 个选项，应为 ${range(v('min'), v('max'))} 个`],
  ['bank.optionOrder', v => `选项字母为 ${v('found')}，应从 A 起连续排列`],
  ['bank.wrongSubject', v => `科目「${v('found')}」与文件夹「${v('expected')}」不一致`],
  ['bank.wrongTopic', v => `专题「${v('found')}」与文件名「${v('expected')}」不一致`],
  ['bank.repeatedId', v => `编号 ${v('id')} 重复，已见于 ${v('other')}`],
  ['bank.repeatedStem', v => `题干与 ${v('other')} 相同`],
  ['bank.unknownInstrument', v => `依据「${v('instrument')}」未列入 instruments.yaml`],
  ['bank.unknownEdition', v => `依据「${v('instrument')}」没有版本「${v('edition')}」`],
  ['bank.articleMissing', v => `引用法规「${v('instrument')}」须写明条（article）`],
  ['bank.articleBeyond', v => `「${v('instrument')}」该版本只有 ${v('last')} 条，没有第 ${v('found')} 条`],
  ['bank.articleUnknown', v => `「${v('instrument')}」该版本没有第 ${v('found')} 条（或者所据摘录中没有）`],
  [
    'bank.paragraphMissing',
    v => `「${v('instrument')}」第 ${v('article')} 条有 ${v('last')} 款，须写明款（paragraph）`,
  ],
  [
    'bank.paragraphBeyond',
    v => `「${v('instrument')}」第 ${v('article')} 条只有 ${v('last')} 款，没有第 ${v('found')} 款`,
  ],
  [
    'bank.itemBeyond',
    v => `「${v('instrument')}」第 ${v('article')} 条该款有 ${v('last')} 项，没有第 ${v('found')} 项`,
  ],
  ['bank.rowMissing', v => `引用史料「${v('instrument')}」须写明年表行号（row）`],
  ['bank.entryMissing', v => `引用史料「${v('instrument')}」须写明日期（entry）`],
  ['question.stemEmpty', () => '题干为空'],
  ['question.explanationEmpty', () => '解析为空'],
  ['question.citationMissing', () => '没有依据'],
  ['question.optionCount', v => `有 ${v('count')} 个选项，应为 ${range(v('min'), v('max'))} 个`],
  ['question.optionIdRepeated', v => `选项 ${v('option')} 重复`],
  ['question.optionEmpty', v => `选项 ${v('option')} 为空`],
  ['question.optionsEqual', v => `选项 ${v('option')} 与选项 ${v('other')} 相同`],
  ['question.noKey', () => '没有答案'],
  ['question.keyRepeated', v => `答案 ${v('option')} 重复`],
  ['question.keyOutOfRange', v => `答案 ${v('option')} 不在选项之内`],
  ['question.blankCount', v => `题干有 ${v('marks')} 处空格（____），答案给出 ${v('blanks')} 处`],
  ['question.blankWithoutForm', v => `第 ${v('blank')} 空没有答案`],
  ['question.formEmpty', v => `第 ${v('blank')} 空有一个答案为空`],
  ['question.partCount', v => `有 ${v('count')} 个小题，应为 ${range(v('min'), v('max'))} 个`],
  ['question.notANumber', v => `答案「${v('found')}」不是数`],
  ['question.tolerance', v => `容差「${v('found')}」不是大于或等于 0 的数`],
  ['question.sequenceIncomplete', () => '答案没有排完所有项'],
  ['question.leftWithoutRight', v => `左项 ${v('left')} 没有对应的右项`],
  ['question.keyPointEmpty', v => `第 ${v('point')} 个要点为空`],
  ['question.keyPointWeight', v => `第 ${v('point')} 个要点的分值比重须为 1 至 100 的整数`],
  ['question.expiresBefore', () => '失效日早于生效日'],
])

const KIND_NAMES = new Map([
  ['string', '文本（数字请加引号）'],
  ['number', '数字'],
  ['int', '整数'],
  ['boolean', 'true 或 false'],
  ['array', '列表'],
  ['object', '映射'],
  ['record', '映射'],
  ['null', '空'],
])

/** `traffic-law/alcohol.yaml:12 TL-ALCOHOL-003 answer: 答案 E 不在选项之内`. */
export function describeFault(fault: BankFault): string {
  const words = SENTENCES.get(fault.code)
  const value = (name: string) => String(fault.values?.[name] ?? '')
  const sentence = words === undefined ? `未说明的问题（${fault.code}）` : words(value)
  const place = [`${fault.file}:${fault.line}`, value('question'), fault.field].filter(part => part !== '')
  return `${place.join(' ')}: ${sentence}`
}

/** True where the code has a sentence of its own; a test keeps this table and the codes in use equal. */
export function hasSentence(code: string): boolean {
  return SENTENCES.has(code)
}

function kindName(kind: string): string {
  return KIND_NAMES.get(kind) ?? kind
}

function range(min: string, max: string): string {
  return min === max ? min : `${min} 至 ${max}`
}
