/**
 * Milliseconds of processor time that this process has used. A limit that keeps something from hanging is held against it and not
 * against the clock: on a machine that is busy with other things the clock says nothing about us.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
