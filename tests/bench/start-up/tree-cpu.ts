import { readFileSync } from 'node:fs'

/** Ticks of /proc are 10 ms on every Linux that has it. */
const TICK_MS = 10

/**
 * Processor milliseconds of a process and all that came from it and still live: what a start costs, whoever else is using the
 * machine. Null where there is no /proc.
 */
export function treeCpuMs(pid: number): number | null {
  try {
    const ticks = Number(stat(pid)[11]) + Number(stat(pid)[12])
    return children(pid).reduce((sum, child) => sum + (treeCpuMs(child) ?? 0), ticks * TICK_MS)
  } catch {
    return null
  }
}

function children(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}

/** Fields from the third on; the second is a name in brackets that may hold blanks. */
function stat(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
