import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bankJsonSchema } from '#importing/bank/bank-json-schema'

const FILE = new URL('../../../question-bank/schema.json', import.meta.url)

it('the schema for editors is the schema of the reader (npm run bank:schema writes it)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(bankJsonSchema())
})

it('knows every type and refuses unknown fields', () => {
  const schema = bankJsonSchema()
  for (const type of [
    'single',
    'multiple',
    'trueFalse',
    'fillIn',
    'numeric',
    'ordering',
    'matching',
    'caseGroup',
  ])
    expect(schema).toContain(`"const": "${type}"`)
  expect(JSON.parse(schema)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    required: ['subject', 'topic', 'questions'],
    additionalProperties: false,
  })
})
