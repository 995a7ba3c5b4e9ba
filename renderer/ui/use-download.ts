import type { FileView } from '#contract/question-import'
import type { Client } from '../client/client.ts'
import { fetchFile } from '../client/fetch-file.ts'
import { useCommand } from '../client/hooks.ts'
import { saveFile } from './save-file.ts'

/** A command whose reply is a file, fetched piece by piece and saved. */
export function useDownload<Input>(ask: (client: Client, input: Input) => Promise<FileView>) {
  return useCommand(async (client, input: Input) => {
    const view = await ask(client, input)
    saveFile(view.fileName, await fetchFile(client, view))
    return view
  })
}
