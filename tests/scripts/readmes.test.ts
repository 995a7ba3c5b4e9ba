import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const foldersIn = (parent: string): string[] =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => `${parent}/${entry.name}`)

const layers = [
  'tests',
  'scripts',
  'resources',
  'renderer',
  ...foldersIn('electron'),
  ...foldersIn('renderer'),
]

it.each(layers)('%s says in some lines what belongs there', folder => {
  const file = join(root, folder, 'README.md')
  expect(existsSync(file)).toBe(true)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length
  expect(lines).toBeGreaterThanOrEqual(8)
  expect(lines).toBeLessThanOrEqual(20)
})
