import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWindowPlace, writeWindowPlace } from '../../electron/main/window-place.ts'

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'place-')), 'window.json')
  writeFileSync(path, content)
  return path
}
const usual = { width: 1280, height: 800, isMaximized: false }

describe('readWindowPlace', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"width":"1"}',
    '{"width":1e9}',
    '{"width":1,"height":2,"isMaximized":1}',
  ])('takes the usual place when the file says %j', content => {
    expect(readWindowPlace(file(content), screens)).toEqual(usual)
  })

  it('takes the usual place when there is no file', () => {
    expect(readWindowPlace('/nowhere/window.json', screens)).toEqual(usual)
  })

  it('gives back what was written', () => {
    const path = file('')
    const place = { x: 100, y: 50, width: 1400, height: 900, isMaximized: true }
    writeWindowPlace(path, place)
    expect(readWindowPlace(path, screens)).toEqual(place)
  })

  it('keeps only the size when the screen is gone', () => {
    const path = file('{"x":2500,"y":50,"width":1400,"height":900,"isMaximized":false}')
    expect(readWindowPlace(path, screens)).toEqual({ width: 1400, height: 900, isMaximized: false })
  })

  it('is never smaller than the page needs', () => {
    const path = file('{"x":0,"y":0,"width":10,"height":10,"isMaximized":false}')
    expect(readWindowPlace(path, screens)).toMatchObject({ width: 1024, height: 680 })
  })
})

describe('writeWindowPlace', () => {
  it('lets the window close when it cannot write', () => {
    expect(() => writeWindowPlace('/nowhere/at/all.json', usual)).not.toThrow()
  })
})
