// node scripts/run.mjs <tool> [arguments]: a tool from node_modules under the project's own Node.
import './node-version.mjs'

const { runTool } = await import('./child.mjs')

const [tool, ...args] = process.argv.slice(2)
if (!tool) {
  console.error('Say which tool: node scripts/run.mjs vitest run')
  process.exit(1)
}
try {
  const { code } = await runTool(tool, args)
  process.exit(code)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
