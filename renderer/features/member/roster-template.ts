import type { TFunction } from 'i18next'

const COLUMNS = ['policeNumber', 'name', 'branch', 'category', 'party'] as const

/** Heads and one example row. The byte-order mark makes Excel read it as UTF-8. */
export function rosterTemplate(t: TFunction<'member'>): string {
  const heads = COLUMNS.map(column => t(`import.templateHeads.${column}`))
  const row = COLUMNS.map(column => t(`import.templateRow.${column}`))
  return `\uFEFF${heads.join(',')}\r\n${row.join(',')}\r\n`
}
