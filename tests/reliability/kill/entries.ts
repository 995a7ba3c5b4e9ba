import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Entry } from './server-process.ts'

export const ROOT = resolve(import.meta.dirname, '../../..')
export const BANK = join(ROOT, 'question-bank')

/**
 * Builds, and copies the backend out of out/: the run takes minutes, and somebody may build meanwhile. The copy lies inside the
 * project, where its packages are found.
 */
export function builtBackend(): { entry: Entry; remove(): void } {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'inherit' })
  const parent = join(ROOT, '.cache', 'reliability')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'backend-'))
  cpSync(join(ROOT, 'out', 'main'), join(folder, 'main'), { recursive: true })
  return {
    entry: { args: [join(folder, 'main', 'serve.js')] },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The backend from its sources, where a build is not what is tested. */
export function sourceBackend(): Entry {
  const { args } = mutantBackend('')
  return { args }
}

/** The same backend from its sources, with one text exchanged. */
export function mutantBackend(name: string): Entry {
  const preload = pathToFileURL(join(import.meta.dirname, 'load-mutant.ts')).href
  return {
    args: ['--import', preload, join(ROOT, 'electron/backend/serve.ts')],
    env: { WEEKLY_DRILL_MUTANT: name },
  }
}
