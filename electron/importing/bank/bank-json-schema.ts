import { z } from 'zod'
import { questionEntry, questionsFile } from './bank-schema.ts'

/**
 * A topic file as JSON Schema, for editors that complete and check while one types (question-bank/README.md). Draft 7 is what the
 * YAML language server knows best. It sees shapes only; `npm run bank:check` sees the rest.
 */
export function bankJsonSchema(): string {
  const file = questionsFile.extend({ questions: z.array(questionEntry) })
  const schema = z.toJSONSchema(file, { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ ...schema, title: '一周一练题库：一个知识点的试题' }, null, 2)}\n`
}
