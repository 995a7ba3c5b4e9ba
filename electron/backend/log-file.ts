import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Log } from '#services/ports'

const MAX_BYTES = 5 * 1024 * 1024

/**
 * The backend's log in the data folder: what failed, never names, answers, keys or PINs. Written at once, so that the line before
 * a crash is there. A full file is set aside once, the one before it goes. Where the folder cannot be written, there is no log.
 */
export function openLog(dataFolder: string): Log {
  try {
    const folder = join(dataFolder, 'logs')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'backend.log')
    if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, join(folder, 'backend.1.log'))
    const destination = pino.destination({ dest: file, sync: true })
    // A full disk must not end the process because it cannot be written down.
    destination.on('error', () => {})
    const logger = pino({ base: null }, destination)
    return {
      info: (message, details) => logger.info(details ?? {}, message),
      error: (message, error, details) => logger.error({ ...details, err: error }, message),
    }
  } catch {
    return { info: () => {}, error: () => {} }
  }
}
