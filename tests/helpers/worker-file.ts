import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * The script of a thread of electron/importing. `npm test` has built the app just before, and tests what is shipped; one test by
 * itself takes the source, which is never old but has to be stripped of its types for each thread.
 */
export function workerFile(name: string): URL {
  return process.env['WEEKLY_DRILL_BUILT'] === '1'
    ? pathToFileURL(resolve(ROOT, 'out', 'main', `${name}.js`))
    : pathToFileURL(resolve(ROOT, 'electron', 'importing', `${name}.ts`))
}
