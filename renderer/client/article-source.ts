import type { Inputs, Outputs } from '#contract/contract'
import { client } from './client.ts'

/** The article behind a citation; any member may read it. */
export function readArticle(key: Inputs['instrument']['article']): Promise<Outputs['instrument']['article']> {
  return client.instrument.article(key)
}
