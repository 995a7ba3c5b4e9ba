import type { ContractMethod } from '../../helpers/contract-methods.ts'
import { METHODS, callByName } from '../../helpers/contract-methods.ts'
import { type AttackReport, attackMethod } from './attack.ts'
import type { House } from './house.ts'
import { spoiltInputs } from './spoilt-input.ts'

export type MalformedOptions = {
  perMethod: number
  seed: string
  methods?: readonly ContractMethod[]
  onMethod?: (name: string, report: AttackReport) => void
}

export type MalformedReport = {
  methods: number
  sent: number
  unfit: number
  refused: number
  taken: number
  faults: string[]
}

/** Those whose success takes away what the others' inputs name come last: files that are read, PINs that are tried. */
const LAST = [
  'questionImport.upload',
  'questionImport.open',
  'member.previewImport',
  'instrument.readText',
  'session.changePin',
  'session.signIn',
  'session.signOut',
]

/** Every method of the contract, `perMethod` spoilt inputs each, through the window's door and the browser's. */
export async function runMalformed(house: House, options: MalformedOptions): Promise<MalformedReport> {
  const { perMethod, seed, methods = METHODS, onMethod } = options
  const total: MalformedReport = { methods: 0, sent: 0, unfit: 0, refused: 0, taken: 0, faults: [] }
  const unhandled = (error: unknown) => void total.faults.push(`unhandled: ${String(error)}`)
  process.on('unhandledRejection', unhandled)
  process.on('uncaughtException', unhandled)
  try {
    for (const method of methods.toSorted((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name))) {
      if (!house.valid.has(method.name)) {
        total.faults.push(`${method.name}: nobody knows a valid input of it`)
        continue
      }
      const inputs = spoiltInputs(house.valid.get(method.name), {
        count: perMethod,
        seed: `${seed}/${method.name}`,
        ids: house.ids,
      })
      const report = await attackMethod(method, inputs, {
        doors: doorsTo(house, method),
        file: house.file,
        revive: () => house.revive(),
      })
      await stillThere(house, method, report)
      onMethod?.(method.name, report)
      total.methods++
      for (const figure of ['sent', 'unfit', 'refused', 'taken'] as const) total[figure] += report[figure]
      total.faults.push(...report.faults)
    }
  } finally {
    process.off('unhandledRejection', unhandled)
    process.off('uncaughtException', unhandled)
  }
  return total
}

function doorsTo(house: House, method: ContractMethod) {
  return house.doors.map(({ name, client }) => ({
    name,
    send: (input: unknown) => callByName(client, method, input),
  }))
}

/** After each method: both doors answer, and nothing stands in the log. */
async function stillThere(house: House, method: ContractMethod, report: AttackReport): Promise<void> {
  for (const { name, client } of house.doors) {
    const { state } = await client.app.status({})
    if (state !== 'ready') report.faults.push(`${method.name} (${name}): the backend is ${state} afterwards`)
  }
  for (const error of house.test.errors.splice(0))
    report.faults.push(`${method.name}: in the log: ${error instanceof Error ? error.stack : String(error)}`)
}
