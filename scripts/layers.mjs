// npm run layers: checks who imports whom. A run that saw no modules is a failure, not a success.
import './node-version.mjs'
import { join } from 'node:path'

const { root, runTool } = await import('./child.mjs')

/** @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string, why: string }[] }>} */
export async function checkLayers(folder = root) {
  const config = join(root, '.dependency-cruiser.cjs')
  const args = ['--config', config, '--output-type', 'json', 'electron', 'renderer']
  const { out, text } = await runTool('depcruise', args, { output: 'collect', cwd: folder })
  const report = parse(out)
  if (report === undefined) throw new Error(`dependency-cruiser gave no report:\n${text.slice(0, 2000)}`)
  const { totalCruised, violations, ruleSetUsed } = report.summary
  const comments = new Map(ruleSetUsed.forbidden.map(rule => [rule.name, rule.comment]))
  return {
    modules: totalCruised,
    violations: violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      why: comments.get(rule.name),
    })),
  }
}

/** What is to be said of a report. Having seen nothing is no proof of anything. */
export function verdict({ modules, violations }) {
  const lines = violations.map(({ rule, from, to, why }) => `${from} → ${to}\n  ${rule}: ${why}`)
  if (modules === 0) lines.push('No modules were seen, so nothing was checked.')
  return { ok: lines.length === 0, text: lines.join('\n') }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (process.argv[1] === import.meta.filename) {
  const report = await checkLayers()
  const { ok, text } = verdict(report)
  if (!ok) console.log(text)
  console.log(`${report.modules} modules, ${report.violations.length} violations`)
  process.exit(ok ? 0 : 1)
}
