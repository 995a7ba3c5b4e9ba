import { runTool } from './child.mjs'
import { checkLayers, verdict } from './layers.mjs'

const sources = ['electron', 'renderer', 'tests', 'scripts']

const toolPart = (name, tool, args) => ({
  name,
  run: async () => {
    const { code, text } = await runTool(tool, args, { output: 'collect' })
    return { ok: code === 0, text }
  },
})

/** What can be said of the sources without running them. Each part answers with `ok` and, if not, what to show. */
export const parts = [
  ...['pure', 'node', 'web'].map(program =>
    toolPart(`types (${program})`, 'tsc', ['-p', `tsconfig.${program}.json`]),
  ),
  toolPart('lint', 'oxlint', ['--type-aware', '--deny-warnings', ...sources]),
  toolPart('format', 'oxfmt', ['--check', ...sources]),
  { name: 'layers', run: async () => verdict(await checkLayers()) },
]

/**
 * Runs the parts two at a time, which is what the smallest machine has cores for, and prints a line for each.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runParts(list = parts, { log = console.log, lanes = 2 } = {}) {
  const waiting = [...list]
  const counts = { passed: 0, failed: 0 }
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const started = performance.now()
      const { ok, text } = await resultOf(part)
      counts[ok ? 'passed' : 'failed'] += 1
      log(`${ok ? 'ok  ' : 'FAIL'} ${part.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
      if (!ok) log(text.trim())
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (list.length === 0) {
    log('FAIL there was no part to run')
    counts.failed += 1
  }
  return counts
}

/** A part that breaks has failed; it must not take the others' results with it. */
async function resultOf(part) {
  try {
    return await part.run()
  } catch (error) {
    return { ok: false, text: error.stack }
  }
}
