import { parseArgs } from 'node:util'
import { METHODS } from '../helpers/contract-methods.ts'
import { runControls } from './malformed/controls.ts'
import { openHouse } from './malformed/house.ts'
import { runMalformed } from './malformed/run-malformed.ts'

/**
 * npm run reliability -- malformed [--payloads N] [--seed S] [--method NOUN.VERB]: N inputs of every method, each spoilt at one place
 * of a valid one, through the window's door and the browser's. Then the controls: a method with one promise broken each, which must be
 * seen.
 */
const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261124' },
    method: { type: 'string' },
  },
})
const methods = METHODS.filter(({ name }) => values.method === undefined || name === values.method)
const house = await openHouse()
let startedAt = performance.now()
let passed = 0
let failed = 0
const { faults, ...total } = await runMalformed(house, {
  perMethod: Number(values.payloads),
  seed: values.seed,
  methods,
  onMethod(name, { faults: found, sent, unfit, refused, taken }) {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    startedAt = performance.now()
    if (found.length === 0) passed++
    else failed++
    console.log(
      `${found.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${sent} sent, ${unfit} no input, ${refused} refused, ${taken} taken, ${seconds} s`,
    )
    for (const fault of found.slice(0, 5)) console.log(`     ${fault}`)
  },
})
if (faults.length > 0 && failed === 0) {
  failed = 1
  for (const fault of faults.slice(0, 5)) console.log(fault)
}
for (const { name, isSeen } of await runControls(house)) {
  console.log(`${isSeen ? 'ok  ' : 'FAIL'} control: ${name}`)
  if (isSeen) passed++
  else failed++
}
await house.dispose()
console.log(JSON.stringify({ seed: values.seed, ...total, faults: faults.length }))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && total.methods === methods.length ? 0 : 1)
