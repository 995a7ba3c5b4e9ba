import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const scripts = resolve(import.meta.dirname, '../../scripts')

/** Runs a script in a Node that says it is of another version, before anything else runs. */
const runUnder = (version: string, script: string): ReturnType<typeof spawnSync> => {
  const pretend = `Object.defineProperty(process.versions,'node',{value:'${version}'})`
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, join(scripts, script)],
    { encoding: 'utf8', timeout: 20_000 },
  )
}

/** Every file that package.json or a person runs; the others are imported after the guard has spoken. */
const entries = readdirSync(scripts).filter(file =>
  /^(?:#!.*\n|\/\/.*\n)*import '\.\/node-version\.mjs'$/mu.test(readFileSync(join(scripts, file), 'utf8')),
)

describe('the guard', () => {
  it('is the first import of every script that package.json names', () => {
    const { scripts: named }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(resolve(scripts, '../package.json'), 'utf8'),
    )
    const files = Object.values(named).flatMap(command =>
      [...command.matchAll(/scripts\/([\w-]+\.mjs)/gu)].map(m => m[1]),
    )
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter(file => file !== undefined && !entries.includes(file))).toEqual([])
    for (const file of entries) {
      const firstImport = /^import .*$/mu.exec(readFileSync(join(scripts, file), 'utf8'))?.[0]
      expect([file, firstImport]).toEqual([file, "import './node-version.mjs'"])
    }
  })

  it('lets our own modules be loaded only after it has spoken', () => {
    const early = entries.filter(file =>
      /^import .*from '\.{1,2}\//mu.test(readFileSync(join(scripts, file), 'utf8')),
    )
    expect(early).toEqual([])
  })

  it.each(['run.mjs', 'start.mjs', 'test.mjs', 'reliability.mjs'])(
    'stops %s under Node 20 with one sentence',
    script => {
      const { status, stdout, stderr } = runUnder('20.20.2', script)
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toMatch(new RegExp(`^${script} needs Node 24 and this is Node 20\\.20\\.2: .*\\n$`, 'u'))
    },
  )

  it('says nothing under Node 24', () => {
    const { status, stderr } = runUnder('24.0.0', 'node-version.mjs')
    expect([status, stderr]).toEqual([0, ''])
  })
})
