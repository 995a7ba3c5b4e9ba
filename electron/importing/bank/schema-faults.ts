import type { z } from 'zod'
import type { BankFault, BankFaultCode } from './bank-fault.ts'
import type { FieldPath, YamlFile } from './yaml-file.ts'

type Values = Record<string, string | number>
type Issue = { path: FieldPath; code: BankFaultCode; values?: Values }

/** `at` is the place of the checked value in the file, `values` what every fault of it carries (the question's id). */
export type Origin = { file: string; yaml: YamlFile; at: FieldPath; values: Values }

/** Turns what zod found into faults with a line and one of our own codes: zod's sentences are English and change with it. */
export function schemaFaults(origin: Origin, value: unknown, error: z.ZodError): BankFault[] {
  return error.issues
    .flatMap(issue => toIssues(issue, value))
    .map(({ path, code, values }) => faultAt(origin, path, { code, ...(values && { values }) }))
}

export function faultAt(
  { file, yaml, at, values }: Origin,
  path: FieldPath,
  what: { code: string; values?: Values },
): BankFault {
  const all = { ...values, ...what.values }
  return {
    file,
    line: yaml.lineOf([...at, ...path]),
    field: path.join('.'),
    code: what.code,
    ...(Object.keys(all).length > 0 && { values: all }),
  }
}

function toIssues(issue: z.core.$ZodIssue, root: unknown): Issue[] {
  const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
  const found = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ path: [...path, key], code: 'bank.unknownKey', values: { key } }))
    case 'invalid_type':
      if (found === undefined) return [{ path, code: 'bank.missing' }]
      return [{ path, code: 'bank.wrongKind', values: { expected: issue.expected, found: kindOf(found) } }]
    case 'invalid_union':
      return found === undefined
        ? [{ path, code: 'bank.missing' }]
        : [{ path, code: 'bank.notAllowed', values: { found: shown(found) } }]
    case 'invalid_value':
      return found === undefined
        ? [{ path, code: 'bank.missing' }]
        : [{ path, code: 'bank.notAllowed', values: { found: shown(found) } }]
    case 'too_small':
    case 'too_big':
      return [{ path, code: 'bank.outOfRange', values: { found: shown(found) } }]
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return [{ path, code: 'bank.wrongForm', values: { found: shown(found) } }]
    default:
      return [{ path, code: 'bank.wrongForm', values: { found: shown(found) } }]
  }
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function shown(value: unknown): string {
  const json = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
