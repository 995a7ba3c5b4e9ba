import { describe, expect, it } from 'vitest'
import { pagePath } from '#page/page-path'
import { hostilePaths } from './hostile-paths.ts'

describe('pagePath', () => {
  it.each([
    ['/', 'index.html'],
    ['/?week=2026-W48', 'index.html'],
    ['/#/drill', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-D9eFWkJ_.js', 'assets/index-D9eFWkJ_.js'],
    ['/assets/%E5%AD%97.woff2', 'assets/字.woff2'],
  ])('%s is %s', (asked, name) => {
    expect(pagePath(asked)).toBe(name)
  })

  it('refuses every hostile path', () => {
    expect(hostilePaths.length).toBeGreaterThanOrEqual(200)
    expect(hostilePaths.filter(path => isRisky(pagePath(path)))).toEqual([])
  })
})

/** Some hostile strings decode to a plain name that merely does not exist; those may pass here and are 404 on the disk. */
function isRisky(name: string | undefined): boolean {
  return name !== undefined && /(?:^|\/)\.|\\|\0|:|%|\/\/|^\//u.test(name)
}
