let handed: File | null = null

/** A file that was dropped on the register, on its way to the screen that reads it. */
export function handOver(file: File): void {
  handed = file
}

export function takeHanded(): File | null {
  const file = handed
  handed = null
  return file
}
