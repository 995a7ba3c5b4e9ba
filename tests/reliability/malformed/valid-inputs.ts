import type { Client } from '../../helpers/test-backend.ts'

export type ValidInputs = {
  /** One input of each method, the first that was taken; where none was, the first that was refused for its state. */
  inputs: Map<string, unknown>
  /** Ids of members, drills, questions and whatever else was spoken of. */
  ids: Set<string>
}

/** The client, keeping what each method is called with and the ids in what it replies. */
export function listening(client: Client): { client: Client; heard: ValidInputs } {
  const heard: ValidInputs = { inputs: new Map(), ids: new Set() }
  const taken = new Set<string>()
  const noun = (name: string, methods: object) =>
    new Proxy(methods, {
      get: (target, verb) => async (input: unknown) => {
        const method = `${name}.${String(verb)}`
        if (!heard.inputs.has(method)) heard.inputs.set(method, structuredClone(input))
        const reply: unknown = await (Reflect.get(target, verb) as (sent: unknown) => Promise<unknown>)(input)
        if (!taken.has(method)) heard.inputs.set(method, structuredClone(input))
        taken.add(method)
        for (const id of idsIn(reply)) heard.ids.add(id)
        return reply
      },
    })
  return {
    client: new Proxy(client, {
      get: (nouns, name) => noun(String(name), Reflect.get(nouns, name) as object),
    }),
    heard,
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null || Symbol.asyncIterator in value) return []
  return Object.values(value).flatMap(idsIn)
}
