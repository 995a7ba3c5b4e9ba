import { describe, expect, it } from 'vitest'
import { findLiterals } from './literals.ts'
import { pageSources } from './sources.ts'

describe('text in components', () => {
  it('comes from the locales only', () => {
    const sources = pageSources(['.tsx', '.ts'])
    expect(sources.length).toBeGreaterThan(80)
    expect(sources.flatMap(findLiterals)).toEqual([])
  })
})

describe('the control: a planted literal is found', () => {
  const plant = (text: string) =>
    findLiterals({ path: 'renderer/planted.tsx', text }).map(found => found.text)

  it.each([
    ['Chinese between tags', '<p>开始作答</p>', '开始作答'],
    ['Chinese in a string', "const label = '交卷'", '交卷'],
    ['English between tags', '<Button type="primary">Start now</Button>', 'Start now'],
    ['English after an expression in the tag', '<p className={styles.note}>Start now</p>', 'Start now'],
    ['English over several lines', '<p>\n  Start now\n</p>', 'Start now'],
    ['a title', '<span title="Not ranked" />', 'Not ranked'],
    ['a placeholder', '<Input placeholder="Name" />', 'Name'],
    ['a template', '<nav aria-label={`Main ${x}`} />', 'Main'],
    ['an accessible name', "<nav aria-label={'Main navigation'} />", 'Main navigation'],
  ])('%s', (_, code, words) => {
    expect(plant(code)).toContain(words)
  })

  it.each([
    ['comments', '// 今日\n/* 周练 */\n/** 第一次 */\n;<p>{/* 交卷 */}</p>'],
    ['keys of the keyboard', '<Kbd>Enter</Kbd>'],
    ['expressions', "<p title={t('title')}>{t('text')}</p>"],
    ['comparisons and types', 'const smaller = (a: number) => a < limit && b > limit'],
  ])('and %s are not', (_, code) => {
    expect(plant(code)).toEqual([])
  })
})
