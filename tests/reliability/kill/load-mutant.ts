import { registerHooks } from 'node:module'
import { MUTANTS, UNTHROTTLED } from './mutants.ts'

/** Preloaded into the backend's process (`node --import`): exchanges the mutant's text while the source is read. */
const mutant = [...MUTANTS, UNTHROTTLED].find(({ name }) => name === process.env.WEEKLY_DRILL_MUTANT)
let exchanged = false

Object.assign(globalThis, { __APP_VERSION__: '0.0.0-mutant' })

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (mutant === undefined || !url.endsWith(`/electron/${mutant.file}`)) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    if (source.split(mutant.from).length !== 2)
      throw new Error(`no such text in ${mutant.file}: ${mutant.from}`)
    exchanged = true
    return { ...loaded, source: source.replace(mutant.from, () => mutant.to) }
  },
})
process.once('exit', () => {
  if (mutant !== undefined && !exchanged) console.error(`${mutant.file} was never loaded`)
})
