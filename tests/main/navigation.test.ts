import { beforeEach, describe, expect, it, vi } from 'vitest'
import { holdNavigation } from '../../electron/main/navigation.ts'
import { app, handlerGivenTo, resetElectron, StubWebContents } from './electron-stub.ts'

const address = { origin: 'app://weekly-drill', url: 'app://weekly-drill/' }

const held = (): StubWebContents => {
  holdNavigation(address)
  const contents = new StubWebContents()
  app.emit('web-contents-created', {}, contents)
  return contents
}

const tries = (contents: StubWebContents, event: string, url: string): boolean => {
  const preventDefault = vi.fn<() => void>()
  contents.emit(event, { url, preventDefault })
  return preventDefault.mock.calls.length === 0
}

beforeEach(resetElectron)

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('E07: %s', event => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://weekly-drill.evil/',
    'app://weekly-drill@evil/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://weekly-drill/x',
    'about:blank',
    '\\\\host\\share',
    '',
  ])('does not go to %s', url => {
    expect(tries(held(), event, url)).toBe(false)
  })

  it('may move inside the page', () => {
    expect(tries(held(), event, 'app://weekly-drill/#/drill')).toBe(true)
  })
})

describe('E07: other ways out', () => {
  it('opens no window', () => {
    const handler = handlerGivenTo(held().setWindowOpenHandler)
    expect(handler({ url: 'app://weekly-drill/' })).toEqual({ action: 'deny' })
  })

  it('attaches no webview', () => {
    const preventDefault = vi.fn<() => void>()
    held().emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalled()
  })
})
