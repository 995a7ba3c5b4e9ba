import type { TFunction } from 'i18next'
import { createInstance } from 'i18next'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Format } from '../../renderer/i18n/format.ts'
import { createFormat } from '../../renderer/i18n/format.ts'
import { ROOT } from './sources.ts'

let format: Format

beforeAll(async () => {
  const common: object = JSON.parse(readFileSync(join(ROOT, 'resources/locales/zh-CN/common.json'), 'utf8'))
  const i18n = createInstance()
  const t: TFunction = await i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { common } } })
  format = createFormat('zh-CN', t)
})

const at = (text: string) => Date.parse(text)

describe('formats in Chinese, in the zone of the brigade', () => {
  it('names the day', () => {
    expect(format.day(at('2026-11-24T16:30:00Z'))).toBe('11月25日 星期三')
  })

  it('lets midnight end its day where it is a deadline', () => {
    expect(format.deadline(at('2026-11-30T00:00:00+08:00'))).toBe('11月29日 24:00')
    expect(format.deadline(at('2026-11-27T18:30:00+08:00'))).toBe('11月27日 18:30')
  })

  it('names the week without a leading zero', () => {
    expect(format.week('2026-W05')).toBe('2026年第5周')
  })

  it.each([
    [0, '00:00'],
    [65_999, '01:05'],
    [3_725_000, '1:02:05'],
    [-5, '00:00'],
  ])('tells a duration: %i ms', (ms, text) => {
    expect(format.duration(ms)).toBe(text)
  })

  it('shows marks with at most two decimals and none for whole ones', () => {
    expect(format.marks(500)).toBe('5')
    expect(format.marks(333)).toBe('3.33')
  })
})
