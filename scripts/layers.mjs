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

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (process.argv[1] === import.meta.filename) {
  const { modules, violations } = await checkLayers()
  for (const { rule, from, to, why } of violations) console.log(`${from} → ${to}\n  ${rule}: ${why}`)
  if (modules === 0) console.log('No modules were seen, so nothing was checked.')
  console.log(`${modules} modules, ${violations.length} violations`)
  process.exit(modules > 0 && violations.length === 0 ? 0 : 1)
}
