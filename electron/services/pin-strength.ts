/**
 * PINs that are tried first: one digit repeated, a run up or down, a short pattern repeated (121212, 123123), or the member's own
 * number. Length and digits are the contract's business.
 */
export function isWeakPin(pin: string, policeNumber: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)))
  if (steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 9)) return true
  for (const length of [2, 3])
    if (pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length)) return true
  return pin === policeNumber || policeNumber.endsWith(pin)
}
