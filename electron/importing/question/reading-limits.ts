/** Sizes that no honest file of questions reaches. Bytes are capped before; these hold for what the bytes unfold to. */
export const READING_LIMITS = {
  questions: 100_000,
  /** Characters of one stem, option, answer or explanation. */
  text: 20_000,
  /** Options, items, pairs or blanks of one question; the engine takes fewer and says so. */
  options: 26,
  /** Nested elements or brackets. */
  depth: 64,
  /** Faults and notes kept of one file; what follows would not be read by anybody. */
  notes: 10_000,
} as const
