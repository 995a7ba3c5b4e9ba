import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { METHODS } from '../helpers/contract-methods.ts'

/** Names under which the contract carries what is right, why, and on what it rests (contract/question.ts, contract/sitting.ts). */
const SECRETS: ReadonlySet<string> = new Set([
  'key',
  'keys',
  'isKey',
  'keyPoints',
  'accept',
  'tolerance',
  'explanation',
  'citations',
  'content',
])

/** What a trainee may call and yet speaks of keys, each with its reason; everything else has no field for one. */
const EXCEPTIONS: Record<string, string> = {
  'board.week': 'the key of a ranking: score, time, …',
  'sitting.result': 'refused before submission (services/key-secrecy.test.ts)',
}

/** Every property in a schema whose name is a secret's, as a path; through unions, lists, maps, tuples and what refers to itself. */
function secretsIn(schema: z.core.$ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' })
  const found = new Set<string>()
  const walk = (node: unknown, path: string): void => {
    if (Array.isArray(node)) for (const part of node) walk(part, path)
    else if (typeof node === 'object' && node !== null)
      for (const [word, value] of Object.entries(node)) {
        if (word !== 'properties') walk(value, path)
        else
          for (const [name, property] of Object.entries(value as object)) {
            if (SECRETS.has(name)) found.add(`${path}.${name}`)
            walk(property, `${path}.${name}`)
          }
      }
  }
  walk(root, '')
  return [...found]
}

/** What a method replies with, or for a stream what it yields. */
function outputOf(procedure: (typeof METHODS)[number]['procedure']): z.core.$ZodType {
  const { outputSchema } = procedure['~orpc']
  const schema = getEventIteratorSchemaDetails(outputSchema)?.yields ?? outputSchema
  if (!(schema instanceof z.core.$ZodType)) throw new Error('no schema of the reply')
  return schema
}

const forTrainees = METHODS.filter(
  ({ meta: { access } }) => access?.roles === 'anyone' || access?.roles.includes('trainee'),
)

test('every method says what it replies', () => {
  for (const { procedure } of METHODS) expect(() => outputOf(procedure)).not.toThrow()
})

test('what a trainee may call has no field for a key, an explanation or a citation', () => {
  expect(forTrainees.length).toBeGreaterThan(20)
  const found = forTrainees
    .map(({ name, procedure }) => [name, secretsIn(outputOf(procedure))] as const)
    .filter(([name, secrets]) => secrets.length > 0 && !(name in EXCEPTIONS))
  expect(found).toEqual([])
})

test('the paper before submission is among them', () => {
  expect(forTrainees.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sitting.start', 'sitting.visit', 'answer.save', 'drill.rules', 'drill.today']),
  )
})

test('no exception is kept longer than it is needed', () => {
  for (const excepted of Object.keys(EXCEPTIONS)) {
    const method = forTrainees.find(({ name }) => name === excepted)
    expect(method && secretsIn(outputOf(method.procedure)), excepted).not.toEqual([])
  }
})

test('control: a planted field is found, wherever it hides', () => {
  const secret = z.object({ key: z.string() })
  const planted: Record<string, z.ZodType> = {
    plain: secret,
    list: z.array(z.object({ items: z.array(secret) })),
    union: z.union([z.object({ a: z.string() }), z.object({ kind: z.literal('b'), b: secret })]),
    tuple: z.tuple([z.string(), secret]),
    map: z.record(z.string(), secret),
    optional: z.object({ a: secret.nullable().optional() }),
    later: z.lazy(() => z.object({ a: secret })),
    extended: z.object({ a: z.string() }).extend({ citations: z.array(z.string()) }),
  }
  for (const [how, schema] of Object.entries(planted)) expect(secretsIn(schema), how).toHaveLength(1)
  expect(secretsIn(z.object({ stem: z.string() }))).toEqual([])
})

test('control: the view of an instructor is seen to hold them', () => {
  const get = METHODS.find(({ name }) => name === 'question.get')
  const secrets = get ? secretsIn(outputOf(get.procedure)) : []
  for (const name of ['key', 'explanation', 'citations'])
    expect(
      secrets.some(path => path.endsWith(`.${name}`)),
      name,
    ).toBe(true)
})
