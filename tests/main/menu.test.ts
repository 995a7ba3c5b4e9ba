import { beforeEach, describe, expect, it } from 'vitest'
import { setMenu } from '../../electron/main/menu.ts'
import { Menu, resetElectron } from './electron-stub.ts'

beforeEach(resetElectron)

describe('setMenu', () => {
  it.each(['win32', 'linux'] as const)('has none on %s', platform => {
    setMenu(platform)
    expect(Menu.setApplicationMenu.mock.calls).toEqual([[null]])
  })

  it('keeps copy, paste and zoom on macOS, and neither reload nor tools', () => {
    setMenu('darwin')
    const menu = JSON.stringify(Menu.setApplicationMenu.mock.calls)
    expect(menu).toContain('editMenu')
    expect(menu).toContain('zoomIn')
    expect(menu).not.toMatch(/reload|toggleDevTools/iu)
  })
})
