// npm run bank:schema: writes question-bank/schema.json, which editors check topic files against, from the reader's own schema.
import './node-version.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { root } = await import('./child.mjs')
const { bankJsonSchema } = await import('../electron/importing/bank/bank-json-schema.ts')

writeFileSync(join(root, 'question-bank', 'schema.json'), bankJsonSchema())
