import type { Difficulty, QuestionType } from '#engine/question/question'
import { foldWord } from '../../roster/cell-text.ts'

export const OPTION_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type OptionLetter = (typeof OPTION_LETTERS)[number]

export type Field =
  | 'id'
  | 'group'
  | 'caseStem'
  | 'subject'
  | 'topic'
  | 'type'
  | 'stem'
  | 'options'
  | `option${OptionLetter}`
  | 'order'
  | 'lefts'
  | 'key'
  | 'unit'
  | 'tolerance'
  | 'explanation'
  | 'citation'
  | 'difficulty'
  | 'isCase'
  | 'tags'
  | 'effectiveFrom'
  | 'expiresOn'

/**
 * Known headers, the one we write first. 序号 and 题号 are none of them: they count the rows of one file, and taken for the stable
 * 编号 the tenth question of a file would overwrite the tenth of the file before.
 */
const HEADERS: readonly (readonly [Field, string])[] = [
  ['id', '编号|試題編號|编码|试题编号|题目编号|题库编号|題庫編號|編號|ID|Question ID|Number'],
  ['group', '题组|題組|题组编号|案例编号|材料编号|组号|Group|Case'],
  ['caseStem', '题组材料|題組材料|案例材料|背景材料|共用题干|案情|材料|案例|Case text'],
  ['subject', '学科|學科|科目|所属学科|Subject'],
  ['topic', '知识点|知識點|所属知识点|专题|專題|章节|章節|分类|分類|类别|Topic|Chapter'],
  ['type', '题型|題型|试题类型|题目类型|类型|類型|Type|Question type'],
  ['stem', '题干|題幹|题目|題目|试题|試題|试题内容|题目内容|试题题干|题目描述|问题|問題|Stem|Question'],
  ['options', '选项|選項|备选项|备选答案|Options|Choices'],
  ['order', '选项顺序|選項順序|显示顺序|Option order'],
  ['lefts', '左项|左項|左列|匹配项|待匹配项|Left'],
  ['key', '答案|正确答案|正確答案|标准答案|標準答案|参考答案|參考答案|Answer|Key|Correct answer'],
  ['unit', '单位|單位|Unit'],
  ['tolerance', '误差|誤差|允许误差|容差|Tolerance'],
  ['explanation', '解析|答案解析|试题解析|題目解析|题目解析|说明|解释|Explanation'],
  ['citation', '依据|依據|法律依据|法条依据|命题依据|出处|出處|来源|法条|Citation|Source'],
  ['difficulty', '难度|難度|难易度|难易程度|难度等级|难度系数|Difficulty'],
  ['isCase', '案例题|案例題|是否案例|情景题|Case question'],
  ['tags', '标签|標籤|关键词|關鍵詞|关键字|Tags|Keywords'],
  ['effectiveFrom', '生效日期|生效日|启用日期|啟用日期|起用日期|Effective from'],
  ['expiresOn', '失效日期|失效日|截止日期|停用日期|到期日|Expires on'],
  ...OPTION_LETTERS.map((letter, index): readonly [Field, string] => [
    `option${letter}`,
    [
      ['选项', '選項', '备选答案', '答案', '右项', 'Option ', 'Choice '].map(word => word + letter),
      ['选项', '選項'].map(word => word + (index + 1)),
      [letter, `${letter}选项`, `${letter}選項`],
    ]
      .flat()
      .join('|'),
  ]),
]

const TYPES: readonly (readonly [QuestionType, string])[] = [
  ['single', '单选题|單選題|单选|單選|单项选择题|单项选择|單項選擇題|选择题|選擇題|Single|Single choice'],
  [
    'multiple',
    '多选题|多選題|多选|多選|多项选择题|多项选择|多項選擇題|不定项选择题|不定项|Multiple|Multiple choice',
  ],
  ['trueFalse', '判断题|判斷題|判断|判斷|是非题|是非|True/False|TrueFalse'],
  ['fillIn', '填空题|填空題|填空|Fill in|FillIn|Blank'],
  ['numeric', '数值题|數值題|数值|數值|数字题|计算题|計算題|Numeric|Number'],
  ['ordering', '排序题|排序題|排序|顺序题|Ordering'],
  ['matching', '匹配题|匹配題|匹配|连线题|連線題|连线|配对题|配對題|配对|Matching'],
  [
    'shortAnswer',
    '简答题|簡答題|简答|簡答|问答题|問答題|问答|论述题|論述題|论述|名词解释|Short answer|Essay',
  ],
  ['caseGroup', '案例题组|案例題組|题组|題組|案例分析题|案例分析|材料题|Case group'],
]

const headers = byWord(HEADERS)
const types = byWord(TYPES)

function byWord<T>(table: readonly (readonly [T, string])[]): Map<string, { value: T; rank: number }> {
  return new Map(
    table.flatMap(([value, list]) =>
      list.split('|').map((word, rank) => [foldWord(word), { value, rank }] as const),
    ),
  )
}

/** 「题干*」, 「答案（必填）」 and 「选项 A：」 are the header with a note. */
export function fieldOf(title: string): { field: Field; rank: number } | null {
  const word = foldWord(title)
    .replace(/\([^()]*\)$/u, '')
    .replace(/^[*★]+|[*:★]+$/gu, '')
  const found = headers.get(word)
  return found === undefined ? null : { field: found.value, rank: found.rank }
}

export const typeOf = remembered(
  (text): QuestionType | null => types.get(foldWord(text).replace(/\([^()]*\)$/u, ''))?.value ?? null,
)

/** Columns of words say the same few words for a hundred thousand rows. */
function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = read(text)
    if (known.size < 1000 && text.length <= 40) known.set(text, result)
    return result
  }
}

/** The words we write ourselves, in one list with those we read. */
export function headerWord(field: Field): string {
  return HEADERS.find(([known]) => known === field)?.[1].split('|')[0] ?? field
}

export function typeWord(type: QuestionType): string {
  return TYPES.find(([known]) => known === type)?.[1].split('|')[0] ?? type
}

export const DIFFICULTY_WORDS = ['很容易', '容易', '中等', '较难', '很难'] as const
const DIFFICULTIES = new Map<string, Difficulty>([
  ['很容易', 1],
  ['很易', 1],
  ['容易', 2],
  ['易', 2],
  ['简单', 2],
  ['较易', 2],
  ['EASY', 2],
  ['中等', 3],
  ['中', 3],
  ['一般', 3],
  ['MEDIUM', 3],
  ['较难', 4],
  ['难', 4],
  ['困难', 4],
  ['HARD', 4],
  ['很难', 5],
  ['极难', 5],
  ...([1, 2, 3, 4, 5] as const).map(level => [String(level), level] as const),
  ...([1, 2, 3, 4, 5] as const).map(level => [`${level}级`, level] as const),
  ...([1, 2, 3, 4, 5] as const).map(level => ['★'.repeat(level), level] as const),
])

export const difficultyOf = remembered((text): Difficulty | null => DIFFICULTIES.get(foldWord(text)) ?? null)

const TRUE_WORDS = new Set(
  '对|對|√|✓|✔|☑|正确|正確|是|T|TRUE|Y|YES|1|V|RIGHT|CORRECT'.split('|').map(foldWord),
)
const FALSE_WORDS = new Set(
  '错|錯|×|✗|✘|✕|X|错误|錯誤|否|F|FALSE|N|NO|0|WRONG|INCORRECT|不对|不正确'.split('|').map(foldWord),
)

export const truthOf = remembered((text): boolean | null => {
  const word = foldWord(text).replace(/[。.,;]$/u, '')
  if (TRUE_WORDS.has(word)) return true
  return FALSE_WORDS.has(word) ? false : null
})
