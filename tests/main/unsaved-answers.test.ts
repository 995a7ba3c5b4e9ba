import { beforeEach, expect, it, vi } from 'vitest'
import { textsFor } from '../../electron/main/texts.ts'
import { askBeforeLosing } from '../../electron/main/unsaved-answers.ts'
import { BrowserWindow, dialog, resetElectron } from './electron-stub.ts'

beforeEach(resetElectron)

/** @returns whether the page may go, when the user chooses the button at `choice` */
function mayGo(choice: number): boolean {
  const window = new BrowserWindow({})
  askBeforeLosing(window as unknown as Parameters<typeof askBeforeLosing>[0], textsFor('zh-CN'))
  dialog.showMessageBoxSync.mockReturnValueOnce(choice)
  const event = { preventDefault: vi.fn<() => void>() }
  window.webContents.emit('will-prevent-unload', event)
  return event.preventDefault.mock.calls.length === 1
}

it('a window with unsaved answers stays, unless its user says otherwise', () => {
  expect(mayGo(0)).toBe(false)
  expect(mayGo(1)).toBe(true)
})

it('asks in words, and Enter and Escape stay', () => {
  mayGo(0)
  expect(dialog.showMessageBoxSync.mock.calls[0]?.[1]).toMatchObject({
    message: '有答案尚未保存',
    buttons: ['留下', '仍要关闭'],
    defaultId: 0,
    cancelId: 0,
  })
})
