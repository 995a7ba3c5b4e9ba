type What = { chosen?: boolean; text?: string; subject?: string | null; topic?: string | null }

/** 导出 begins with what is looked at: the chosen questions, what the line above the list finds, or a place in the tree. */
export function exportAddress({ chosen = false, text = '', subject, topic }: What): string {
  const search = new URLSearchParams({
    do: 'export',
    ...(chosen ? { of: 'chosen' } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(subject ? { subject } : {}),
    ...(topic ? { topic } : {}),
  })
  return `/bank/import?${search.toString()}`
}
