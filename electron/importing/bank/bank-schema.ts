import { z } from 'zod'
import { LAYOUT } from './article-layout.ts'
import { INSTRUMENT_KINDS } from './shipped-bank.ts'

/** The shape of the three kinds of file, strict: a key nobody knows is a typing mistake that would silently drop content. */
const text = z.string().regex(/\S/)
const identifier = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const articleNumber = z.string().regex(/^[1-9]\d*(-[1-9]\d*)?$/)
const localisedName = z.strictObject({ 'zh-CN': text, 'zh-TW': text, en: text })

export const topicsFile = z.strictObject({
  subjects: z.array(
    z.strictObject({
      id: identifier,
      name: localisedName,
      topics: z.array(z.strictObject({ id: identifier, name: localisedName })),
    }),
  ),
})

export const instrumentsFile = z.strictObject({
  instruments: z.array(
    z.strictObject({
      id: identifier,
      kind: z.enum(INSTRUMENT_KINDS),
      name: text,
      shortName: text,
      sourceTag: text.optional(),
      editions: z
        .array(
          z.strictObject({
            id: text,
            label: text,
            issuingBody: text.max(120).optional(),
            adopted: z
              .string()
              .regex(/^\d{4}-\d{2}-\d{2}$/)
              .optional(),
            effectiveFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            articles: z.number().int().min(1).max(2_000).optional(),
            inserted: z.array(articleNumber).optional(),
            only: z.array(articleNumber).min(1).optional(),
            layouts: z.string().regex(LAYOUT).optional(),
          }),
        )
        .min(1),
    }),
  ),
})

/** Questions are looked at one by one afterwards, so that one bad question hides no other. */
export const questionsFile = z.strictObject({
  subject: text.describe('学科：与文件夹同名'),
  topic: text.describe('知识点：与文件同名，须列入 topics.yaml'),
  questions: z.array(z.unknown()),
})

const citation = z
  .strictObject({
    instrument: text.describe('法规或史料的编号，见 instruments.yaml'),
    edition: text.describe('版次的编号，加引号'),
    article: articleNumber.describe('条：第九十一条为 "91"，第一百三十三条之一为 "133-1"').optional(),
    paragraph: z.number().int().min(1).max(99).describe('款').optional(),
    item: z.number().int().min(1).max(99).describe('项').optional(),
    entry: text.describe('史料：记录的日期').optional(),
    row: text.describe('史料：年表的行号').optional(),
  })
  .describe('依据：法规写 article，史料写 entry')

const options = z.record(z.string().regex(/^[A-H]$/), text)
const reasons = {
  explanation: text.describe('解析：为什么对、最有迷惑性的选项为什么错，40–160 字'),
  citations: z.array(citation).min(1).max(6).describe('依据'),
}

/** What stands in a question and in a part of a case group alike. */
const stem = text.describe('题干')
const asked = {
  single: {
    type: z.literal('single').describe('单选'),
    stem,
    options: options.describe('选项：四项'),
    answer: text.describe('答案：一个字母'),
  },
  multiple: {
    type: z.literal('multiple').describe('多选'),
    stem,
    options: options.describe('选项：四至五项'),
    answer: z.array(text).describe('答案：字母的列表'),
  },
  trueFalse: {
    type: z.literal('trueFalse').describe('判断'),
    stem,
    answer: z.boolean().describe('true 正确，false 错误'),
  },
  fillIn: {
    type: z.literal('fillIn').describe('填空'),
    stem: text.describe('题干：每空写四个下划线 ____'),
    blanks: z
      .array(z.strictObject({ accept: z.array(text).min(1).describe('可接受的写法，第一个用于显示') }))
      .min(1)
      .describe('每空一项'),
  },
  numeric: {
    type: z.literal('numeric').describe('数值'),
    stem,
    answer: z.number().describe('答案'),
    tolerance: z.number().min(0).describe('允许的误差'),
    unit: text.describe('单位：显示在输入框后'),
  },
  ordering: {
    type: z.literal('ordering').describe('排序'),
    stem,
    items: options.describe('各项：打乱后列出'),
    answer: z.array(text).describe('答案：正确的顺序'),
  },
  matching: {
    type: z.literal('matching').describe('配对'),
    stem,
    left: z.record(z.string().regex(/^[1-8]$/), text).describe('左列'),
    right: options.describe('右列：可以比左列多'),
    answer: z.record(z.string().regex(/^[1-8]$/), text).describe('答案：左列的数字对右列的字母'),
  },
}
export const partEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...asked.single, ...reasons }),
  z.strictObject({ ...asked.multiple, ...reasons }),
  z.strictObject({ ...asked.trueFalse, ...reasons }),
  z.strictObject({ ...asked.fillIn, ...reasons }),
  z.strictObject({ ...asked.numeric, ...reasons }),
  z.strictObject({ ...asked.ordering, ...reasons }),
  z.strictObject({ ...asked.matching, ...reasons }),
])

const common = {
  id: z
    .string()
    .regex(/^[A-Z]{2,4}(-[A-Z0-9]+)+-\d{3}$/)
    .describe('编号：永不改变，永不另作他用'),
  version: z.number().int().min(1).describe('版本：发布后每次改动加一'),
  difficulty: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .describe('难度：1 很易 … 5 很难'),
  case: z.boolean().describe('案例题').optional(),
}

export const questionEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...asked.single, ...reasons }),
  z.strictObject({ ...common, ...asked.multiple, ...reasons }),
  z.strictObject({ ...common, ...asked.trueFalse, ...reasons }),
  z.strictObject({ ...common, ...asked.fillIn, ...reasons }),
  z.strictObject({ ...common, ...asked.numeric, ...reasons }),
  z.strictObject({ ...common, ...asked.ordering, ...reasons }),
  z.strictObject({ ...common, ...asked.matching, ...reasons }),
  z.strictObject({
    ...common,
    type: z.literal('caseGroup').describe('题组'),
    stem: text.describe('共用的案情'),
    parts: z.array(partEntry).min(3).max(5).describe('小题：三至五个'),
  }),
])
export type PartEntry = z.infer<typeof partEntry>
export type QuestionEntry = z.infer<typeof questionEntry>
export type CitationEntry = z.infer<typeof citation>
