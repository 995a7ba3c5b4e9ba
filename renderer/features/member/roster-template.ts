import type { TFunction } from 'i18next'

const COLUMNS = ['policeNumber', 'name', 'branch', 'category', 'party'] as const

/** Heads and one example row. The byte-order mark makes Excel read it as UTF-8. */
export function rosterTemplate(t: TFunction<'member'>): string {
  const heads = COLUMNS.map(column => t(`import.templateHeads.${column}`))
  const row = COLUMNS.map(column => t(`import.templateRow.${column}`))
  return `\uFEFF${heads.join(',')}\r\n${row.join(',')}\r\n`
}

export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads the address after this task; revoking at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
