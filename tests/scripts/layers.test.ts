import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type Report = { modules: number; violations: { rule: string; from: string; to: string; why: string }[] }
type LayersModule = {
  checkLayers: (folder?: string) => Promise<Report>
  verdict: (report: Report) => { ok: boolean; text: string }
}

/** Each line is one import that must be reported, by the rule that stands before it. */
const violations: [rule: string, from: string, code: string][] = [
  ['engine-imports', 'electron/engine/a.ts', "import '../store/a.ts'"],
  ['engine-imports', 'electron/engine/b.ts', "import type { C } from '../contract/a.ts'\nexport type D = C"],
  ['engine-is-alone', 'electron/engine/c.ts', "import 'zod'"],
  ['no-node-in-pure-code', 'electron/engine/d.ts', "import 'node:fs'"],
  ['contract-imports', 'electron/contract/b.ts', "import '../services/a.ts'"],
  ['contract-takes-types-of-engine', 'electron/contract/c.ts', "import '../engine/e.ts'"],
  ['store-imports', 'electron/store/b.ts', "import '../contract/a.ts'"],
  ['store-takes-types-of-engine', 'electron/store/c.ts', "import '../engine/e.ts'"],
  ['importing-imports', 'electron/importing/a.ts', "import '../store/a.ts'"],
  ['services-imports', 'electron/services/b.ts', "import '../host/a.ts'"],
  ['services-use-few-node-modules', 'electron/services/c.ts', "import 'node:fs'"],
  ['host-imports', 'electron/host/b.ts', "import '../store/a.ts'"],
  ['host-takes-types-of-services', 'electron/host/c.ts', "import '../services/a.ts'"],
  ['page-imports', 'electron/page/a.ts', "import '../contract/a.ts'"],
  ['page-is-alone', 'electron/page/b.ts', "import 'fastify'"],
  ['main-imports', 'electron/main/a.ts', "export const late = () => import('../store/a.ts')"],
  ['preload-imports', 'electron/preload/a.ts', "import '../main/b.ts'"],
  ['preload-knows-one-name', 'electron/preload/b.ts', "import '../contract/a.ts'"],
  ['backend-is-the-top', 'electron/host/d.ts', "import '../backend/a.ts'"],
  ['home-of-electron', 'electron/services/d.ts', "import 'electron'"],
  ['home-of-better-sqlite3', 'electron/services/e.ts', "import 'better-sqlite3'"],
  ['home-of-orpc', 'electron/services/f.ts', "import '@orpc/server'"],
  ['home-of-orpc', 'renderer/app/a.ts', "import '@orpc/client'"],
  ['home-of-fastify', 'electron/backend/b.ts', "import 'fastify'"],
  ['home-of-hucre', 'electron/services/g.ts', "import 'hucre'"],
  ['home-of-react', 'electron/services/h.ts', "import 'react'"],
  ['renderer-imports', 'renderer/app/b.ts', "import '../../electron/services/a.ts'"],
  ['features-are-strangers', 'renderer/features/drill/a.ts', "import '../bank/a.ts'"],
  ['ui-has-no-domain', 'renderer/ui/a.ts', "import '../features/bank/a.ts'"],
  ['client-knows-no-screens', 'renderer/client/a.ts', "import '../ui/b.ts'"],
  ['no-test-code', 'electron/store/d.ts', "import '../../tests/a.ts'"],
  ['no-circles', 'electron/engine/f.ts', "import './g.ts'"],
  ['resolvable', 'electron/engine/h.ts', "import './not-there.ts'"],
]

/** What the violations import, and uses that are allowed: these must not be reported. */
const innocent: [file: string, code: string][] = [
  ['electron/engine/e.ts', 'export type E = 1'],
  ['electron/engine/g.ts', "import './f.ts'"],
  [
    'electron/contract/a.ts',
    "import type { E } from '../engine/e.ts'\nimport 'zod'\nimport '@orpc/contract'\nexport type C = E",
  ],
  ['electron/contract/backend-process.ts', 'export const name = 1'],
  ['electron/store/a.ts', "import 'kysely'\nimport 'node:fs'"],
  ['electron/services/a.ts', "import '../engine/e.ts'\nimport '../store/a.ts'\nimport 'node:crypto'"],
  ['electron/host/a.ts', "import type {} from '../services/a.ts'\nimport '@orpc/server'\nimport 'fastify'"],
  ['electron/backend/a.ts', "import '../host/a.ts'\nimport '../services/a.ts'\nimport '../store/a.ts'"],
  ['electron/main/b.ts', "import 'electron'\nimport '../contract/backend-process.ts'"],
  ['renderer/ui/b.ts', "import 'react'"],
  ['renderer/features/bank/a.ts', "import '../../ui/b.ts'\nimport '../../../electron/engine/e.ts'"],
  ['tests/a.ts', 'export {}'],
]

/** Stand-ins: what counts is the name under which they lie in node_modules. */
const libraries = [
  'zod',
  'fastify',
  'electron',
  'better-sqlite3',
  'kysely',
  'hucre',
  'react',
  '@orpc/server',
  '@orpc/client',
  '@orpc/contract',
]

function write(folder: string, file: string, code: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${code}\nexport {}\n`)
}

let report: Report

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  for (const name of libraries) write(folder, `node_modules/${name}/index.js`, '')
  for (const [file, code] of innocent) write(folder, file, code)
  for (const [, file, code] of violations) write(folder, file, code)
  report = await (await load()).checkLayers(folder)
}, 60_000)

describe('the rules', () => {
  it.each(violations)('%s reports %s', (rule, from) => {
    expect(report.violations.filter(found => found.from === from).map(found => found.rule)).toContain(rule)
  })

  it('report nothing else', () => {
    const expected = new Set(violations.map(([, from]) => from))
    // The other half of the circle is as much in it.
    const others = report.violations.filter(
      ({ from }) => !expected.has(from) && from !== 'electron/engine/g.ts',
    )
    expect(others).toEqual([])
  })

  it('each say why', () => {
    expect(report.violations.filter(({ why }) => !why)).toEqual([])
  })
})

describe('a run that sees nothing', () => {
  it('says so, and does not pass for a clean one', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'layers-empty-'))
    mkdirSync(join(empty, 'electron'))
    mkdirSync(join(empty, 'renderer'))
    const { checkLayers, verdict } = await load()
    const nothing = await checkLayers(empty)
    expect(nothing).toEqual({ modules: 0, violations: [] })
    expect(verdict(nothing)).toEqual({ ok: false, text: 'No modules were seen, so nothing was checked.' })
    // Control: the same report, had it seen one.
    expect(verdict({ ...nothing, modules: 1 })).toEqual({ ok: true, text: '' })
  }, 30_000)
})

async function load(): Promise<LayersModule> {
  // By a variable, because the scripts are plain JavaScript without types of their own.
  const file = join(root, 'scripts/layers.mjs')
  return import(file)
}
