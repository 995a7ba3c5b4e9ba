import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Every address of the app, as a pattern of what stands in the lists of screens that axe walks through. */
function routes(): string[] {
  const text = readFileSync('renderer/app/routes.tsx', 'utf8')
  return [...text.matchAll(/path: '([^'*]+)'/gu)].map(([, path = '']) => path)
}

function isOpened(path: string, screens: string): boolean {
  const pattern = path.replaceAll(/:[A-Za-z]+/gu, "[^/`']+")
  return new RegExp(`['\`]/${pattern}(?:\\?[^'\`]*)?['\`]`, 'u').test(screens)
}

it('every address of the app is among the screens that are looked at', () => {
  const screens = readFileSync('tests/e2e/screens.ts', 'utf8')
  expect(routes().length).toBeGreaterThan(15)
  expect(routes().filter(path => !isOpened(path, screens))).toEqual([])
  // Control: one that nobody opens is told.
  expect(isOpened('bank/nowhere/:id', screens)).toBe(false)
})
