import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const largestBytes = 1024 * 1024

/** What the shell itself has to say: crashes and refusals, a few lines a month. Never contents of messages or names. */
export function createLog(file: string): (line: string) => void {
  return line => {
    process.stderr.write(`${line}\n`)
    try {
      mkdirSync(dirname(file), { recursive: true })
      if (sizeOf(file) > largestBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
    } catch {
      // A log that cannot be written must not stop the app.
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
