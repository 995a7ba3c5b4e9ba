import type { Inputs } from '#contract/contract'
import type { Client } from '../helpers/test-backend.ts'

/** Opens a file and waits until it is planned. */
export async function openImport(
  client: Client,
  file: Inputs['questionImport']['open']['file'],
  fileName: string,
): Promise<{ importId: string }> {
  const { importId } = await client.questionImport.open({ fileName, file })
  for await (const { phase, refusal } of await client.questionImport.progress({ importId })) {
    if (phase === 'refused') throw new Error(`refused: ${refusal?.code}`)
    if (phase === 'planned') break
  }
  return { importId }
}
