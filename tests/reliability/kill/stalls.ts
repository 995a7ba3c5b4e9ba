const STEP_MS = 20

/**
 * How long this machine stood still: the greatest lateness of a short timer. A backend that got no processor for a second cannot
 * have written its clock in that second, so the clock's tolerance is widened by what was measured here, and the figure reported.
 */
export function watchStalls() {
  let last = performance.now()
  let sinceLast = 0
  let worst = 0
  const timer = setInterval(() => {
    const now = performance.now()
    sinceLast = Math.max(sinceLast, now - last - STEP_MS)
    worst = Math.max(worst, sinceLast)
    last = now
  }, STEP_MS)
  return {
    reset: () => void (sinceLast = 0),
    sinceLast: () => sinceLast,
    worst: () => worst,
    stop: () => clearInterval(timer),
  }
}
