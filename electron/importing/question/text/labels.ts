/** What the lines below a question say. */
export type Label =
  | 'answer'
  | 'explanation'
  | 'citations'
  | 'difficulty'
  | 'topic'
  | 'subject'
  | 'id'
  | 'tags'
  | 'case'
  | 'from'
  | 'until'
  | 'tolerance'
  | 'unit'

const WORDS: Record<string, Label> = {
  参考答案: 'answer',
  正确答案: 'answer',
  标准答案: 'answer',
  答案要点: 'answer',
  答案: 'answer',
  答: 'answer',
  得分点: 'answer',
  评分要点: 'answer',
  评分标准: 'answer',
  参考解析: 'explanation',
  答案解析: 'explanation',
  试题解析: 'explanation',
  题目解析: 'explanation',
  解析: 'explanation',
  详解: 'explanation',
  解释: 'explanation',
  分析: 'explanation',
  法律依据: 'citations',
  法条依据: 'citations',
  法规依据: 'citations',
  依据: 'citations',
  出处: 'citations',
  试题难度: 'difficulty',
  难易度: 'difficulty',
  难度: 'difficulty',
  知识点: 'topic',
  考点: 'topic',
  学科: 'subject',
  科目: 'subject',
  试题编号: 'id',
  编号: 'id',
  标签: 'tags',
  案例题: 'case',
  生效日期: 'from',
  失效日期: 'until',
  允许误差: 'tolerance',
  误差: 'tolerance',
  单位: 'unit',
}

const ANY = Object.keys(WORDS).join('|')
/** Words that are also words of a sentence need a colon right after them; in 【】 any of them is a label. */
const AT_START = new RegExp(
  String.raw`^(?:【\s*(${ANY})\s*】\s*[:：]?|\[\s*(${ANY})\s*\]\s*[:：]?|[（(]?(?:本题)?(${ANY})[）)]?\s*[:：]|(参考答案|正确答案|标准答案|答案)\s+(?=[A-Za-zＡ-Ｚ√×✓✗对错正]))\s*`,
  'u',
)
/** 「正确答案为B」, 「答案（B）」: without a colon it is a label only if nothing but an answer follows. */
const WITHOUT_COLON =
  /^(?:本题)?(?:的)?(?:参考答案|正确答案|标准答案|答案)\s*(?:(?:应为|应是|应选|为|是|选)\s*[:：]?\s*)?(?=[（(【[「“]?\s*(?:(?:[A-HＡ-Ｈa-h][\s,，、;；/和及]*){1,8}|√|×|✓|✗|✔|✘|对|错|正确|错误)\s*[）)】\]」”]?\s*[。.；;]?$)/u
const INSIDE = new RegExp(
  String.raw`(?<!\u2060)【\s*(?:${ANY})\s*】|(?<=[\s。；;，,）)】])(?:参考答案|正确答案|标准答案|答案解析|试题解析|法律依据|答案|解析|依据|难度|难易度|知识点|考点|学科|科目|试题编号|编号|标签|允许误差|单位)\s*[:：]`,
  'gu',
)

export function labelAt(text: string): { label: Label; rest: string } | null {
  const bare = WITHOUT_COLON.exec(text)
  if (bare) return { label: 'answer', rest: text.slice(bare[0].length) }
  const match = AT_START.exec(text)
  const word = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]
  if (!match || word === undefined) return null
  const label = WORDS[word]
  if (label === undefined) return null
  const rest = text.slice(match[0].length).replace(/^(?:为|是)\s*[:：]\s*/u, '')
  // 「（答案：B）」
  const isBracketed = label === 'answer' && /^[（(][^）)]*$/u.test(match[0])
  return { label, rest: isBracketed ? rest.replace(/\s*[）)]\s*[。.]?$/u, '') : rest }
}

/** A line in the pieces that its labels make of it: 「1. 题干 答案：A 解析：…」 are three. */
export function cutAtLabels(line: string): string[] {
  const cuts = [...line.matchAll(INSIDE)].map(match => match.index).filter(index => index > 0)
  if (cuts.length === 0) return [line]
  return [0, ...cuts]
    .map((from, index) => line.slice(from, cuts[index] ?? line.length).trim())
    .filter(piece => piece !== '')
}
