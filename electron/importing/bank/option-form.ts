import type { QuestionBody } from '#engine/question/question'

/** Forms by which a question can be answered without knowing the law, or that make a reader stumble. */
const NEGATION = /不(?!同|少|足|明|法|当|良|料)|无需|无须|无权|未|免|没有|禁止/u

type Single = Extract<QuestionBody, { type: 'single' }>

/** The one option that denies where the others allow, or allows where the others deny; null where there is none. */
export function oddOption({ options }: Single): string | null {
  const denying = options.filter(({ text }) => NEGATION.test(text))
  const allowing = options.filter(({ text }) => !NEGATION.test(text))
  if (denying.length === 1 && allowing.length > 1) return denying[0]?.id ?? null
  if (allowing.length === 1 && denying.length > 1) return allowing[0]?.id ?? null
  return null
}

/** 「以上都对」 and its like: right as soon as two others are, whatever the law says. */
const ABOUT_OTHERS =
  /^(以上|上述|前述|其他|其余)?(各|三|四|所有|全部)?(项|选项|说法|情形)?(都|均|全部?|皆)(不?对|不?正确|错误?|有误|不?是|不?符合(规定)?|不?可以)[。]?$/u
export function isAboutOthers(option: string): boolean {
  return ABOUT_OTHERS.test(option)
}

/** Asking for what is wrong, or denying a denial: the reader has to turn the question round in the head. */
const TURNED =
  /(下列|以下|哪).{0,30}(不正确|不属于|不包括|不对的|说法错误|错误的(是|有))|不(能|得|会|可|应)不|并非不|不是不|无不/u
export function isTurnedStem(stem: string): boolean {
  return TURNED.test(stem)
}
