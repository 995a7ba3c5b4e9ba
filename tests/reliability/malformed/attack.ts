import { inspect } from 'node:util'
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import type { ContractMethod } from '../../helpers/contract-methods.ts'
import { refusalOf } from '../../helpers/test-backend.ts'
import type { WatchedFile } from './house.ts'
import type { Spoilt } from './spoilt-input.ts'

export type Attacked = {
  /** By what the methods are reached: `window`, `browser`. */
  doors: readonly { name: string; send: (input: unknown) => Promise<unknown> }[]
  file: WatchedFile
  revive(): Promise<void>
  /** A method that takes this long to refuse is one that hangs. */
  noAnswerMs?: number
}

export type AttackReport = {
  sent: number
  /** Were no inputs of the method, and refused as such. */
  unfit: number
  /** Were still inputs, and refused by the service for what they say. */
  refused: number
  taken: number
  faults: string[]
}

const AT_ONCE = 50
const NO_ANSWER_MS = 20_000

/** Records of tries at a PIN are kept whatever came of them (reliability.md, row 18). */
const KEEPS_TRIES = new Set(['session.signIn', 'session.changePin'])
const TRIES = new Set(['sign_in_record', 'refused_try'])

/**
 * Sends each input through each door. What does not fit the method's schema must come back as `input.invalid`; nothing may come back
 * as an error of ours, or not at all; and whatever was refused must have left no trace in the database.
 */
export async function attackMethod(
  method: ContractMethod,
  inputs: readonly Spoilt[],
  attacked: Attacked,
): Promise<AttackReport> {
  const { noAnswerMs = NO_ANSWER_MS } = attacked
  const report: AttackReport = { sent: 0, unfit: 0, refused: 0, taken: 0, faults: [] }
  const calls = attacked.doors.flatMap(door => inputs.map(spoilt => ({ door, spoilt })))
  const isFit = new Map(
    await Promise.all(inputs.map(async one => [one, await fits(method, one.input)] as const)),
  )
  const unfit = calls.filter(({ spoilt }) => !isFit.get(spoilt))
  const fit = calls.filter(({ spoilt }) => isFit.get(spoilt))

  type Call = (typeof calls)[number]
  const say = ({ door, spoilt }: Call, what: string) =>
    void report.faults.push(
      `${method.name} (${door.name}): ${what}; ${spoilt.way} at “${spoilt.path}”: ${inspect(spoilt.input, { depth: 4, maxStringLength: 60, breakLength: Infinity }).slice(0, 300)}`,
    )

  async function answerTo({ door, spoilt }: Call): Promise<string> {
    report.sent++
    const first = await outcomeOf(door.send(spoilt.input), noAnswerMs)
    if (!first.startsWith('access.')) return first
    await attacked.revive()
    return outcomeOf(door.send(spoilt.input), noAnswerMs)
  }

  async function attackUnfit(some: readonly Call[]): Promise<void> {
    const answers = await Promise.all(some.map(answerTo))
    for (const [index, answer] of answers.entries()) {
      const call = some[index]
      if (answer === 'input.invalid') report.unfit++
      else if (call) say(call, `is no input and was ${answer}`)
    }
  }

  async function attackFit(call: Call): Promise<boolean> {
    const answer = await answerTo(call)
    if (answer === 'taken') report.taken++
    else report.refused++
    if (isFault(answer)) say(call, answer)
    return answer !== 'taken'
  }

  for (let start = 0; start < unfit.length; start += AT_ONCE) {
    const batch = unfit.slice(start, start + AT_ONCE)
    const [first] = batch
    if (!first) break
    const changed = await changedBy(method, attacked.file, async () => (await attackUnfit(batch), true))
    if (changed.length > 0) say(first, `one of ${batch.length} refused ones changed ${changed.join(', ')}`)
  }
  for (const call of fit) {
    const changed = await changedBy(method, attacked.file, () => attackFit(call))
    if (changed.length > 0) say(call, `was refused and changed ${changed.join(', ')}`)
  }
  if ('polluted' in {} || Object.keys(Object.prototype).length > 0)
    report.faults.push(`${method.name}: Object.prototype is polluted`)
  return report
}

/**
 * The tables that differ after work in which everything was refused. The log of commits tells at once that nothing was written; only
 * where something was (the clock of a sitting, a search's name), the work is done again between two readings of the whole file.
 */
async function changedBy(
  method: ContractMethod,
  file: WatchedFile,
  work: () => Promise<boolean>,
): Promise<string[]> {
  const mark = file.mark()
  if (!(await work()) || file.mark() === mark) return []
  const before = file.tables()
  if (!(await work())) return []
  const after = file.tables()
  return [...after.keys()].filter(
    name => after.get(name) !== before.get(name) && !(KEEPS_TRIES.has(method.name) && TRIES.has(name)),
  )
}

/** What the backend will read of it, held against the schema of the method. */
async function fits(method: ContractMethod, input: unknown): Promise<boolean> {
  const schema = method.procedure['~orpc'].inputSchema
  if (!schema) throw new Error(`${method.name} has no input`)
  const serializer = new StandardRPCJsonSerializer()
  const [json, meta] = serializer.serialize(input)
  const text = JSON.stringify({ json, meta })
  // JSON escapes half a character, and nothing else of that range; nowhere is it part of an input.
  if (/\\ud[89a-f]/u.test(text)) return false
  const wire = JSON.parse(text) as { json: unknown; meta: never }
  const result = await schema['~standard'].validate(serializer.deserialize(wire.json, wire.meta))
  return result.issues === undefined
}

function isFault(answer: string): boolean {
  return answer === 'app.internal' || answer.startsWith('access.') || answer.startsWith('broken')
}

/** `taken`, the code of the refusal, or `broken` and how. Of a stream the first item counts, and then it is ended. */
async function outcomeOf(asked: Promise<unknown>, noAnswerMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${noAnswerMs} ms`)), noAnswerMs)
  })
  try {
    const { code } = await Promise.race([refusalOf(asked.then(firstOf)), late])
    return code
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message === 'was not refused' ? 'taken' : `broken: ${message}`
  } finally {
    clearTimeout(timer)
  }
}

/** A stream that has nothing to say yet has been taken as well. */
async function firstOf(reply: unknown): Promise<unknown> {
  if (typeof reply !== 'object' || reply === null || !(Symbol.asyncIterator in reply)) return reply
  const stream = reply as AsyncGenerator
  const next = stream.next()
  const pause = new Promise<void>(resolve => setTimeout(resolve, 50))
  try {
    await Promise.race([next, pause])
  } finally {
    await stream.return(undefined)
    await next.catch(() => {})
  }
  return reply
}
