const windowMs = 60_000
const delaysMs = [100, 400, 1000]

export type RestartPolicy = {
  /** How long to wait before starting again, or undefined when it has crashed too often to try on. */
  delayAfterCrash(nowMs: number): number | undefined
}

/** Three restarts in any minute: a passing fault heals unseen, a lasting one is told to a person instead of burning the CPU. */
export function createRestartPolicy(): RestartPolicy {
  let crashes: number[] = []
  return {
    delayAfterCrash(nowMs) {
      crashes = crashes.filter(at => nowMs - at < windowMs)
      crashes.push(nowMs)
      return delaysMs[crashes.length - 1]
    },
  }
}
