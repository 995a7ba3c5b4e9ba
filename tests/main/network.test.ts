import { beforeEach, describe, expect, it, vi } from 'vitest'
import { holdNetwork, isAllowedRequest, switchErrandsOff } from '../../electron/main/network.ts'
import { choosePageAddress } from '../../electron/main/page-address.ts'
import { app, handlerGivenTo, resetElectron, StubSession } from './electron-stub.ts'

const installed = choosePageAddress(undefined, true)
const development = choosePageAddress('http://localhost:5173/', false)

beforeEach(resetElectron)

describe('E14: requests', () => {
  it.each([
    'app://weekly-drill/',
    'app://weekly-drill/assets/x.js',
    'blob:app://weekly-drill/1',
    'data:image/png;base64,AA',
  ])('lets %s pass', url => {
    expect(isAllowedRequest(url, installed, { devTools: false })).toBe(true)
  })

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://other/',
    'app://weekly-drill.evil/',
    'blob:https://example.com/1',
    'chrome-extension://x/',
    'devtools://devtools/',
    'http://localhost:5173/',
  ])('blocks %s', url => {
    expect(isAllowedRequest(url, installed, { devTools: false })).toBe(false)
  })

  it('adds the development server and the tools, in development only', () => {
    const allowed = (url: string): boolean => isAllowedRequest(url, development, { devTools: true })
    expect(allowed('http://localhost:5173/main.tsx')).toBe(true)
    expect(allowed('ws://localhost:5173/?token=x')).toBe(true)
    expect(allowed('devtools://devtools/x')).toBe(true)
    expect(allowed('http://localhost:5174/')).toBe(false)
    expect(allowed('https://example.com/')).toBe(false)
  })

  it('cancels through the session, without a proxy and without a dictionary', async () => {
    const session = new StubSession()
    // @ts-expect-error -- the stub has the few methods that are asked for
    await holdNetwork(session, installed, { devTools: false })
    const handler = handlerGivenTo(session.webRequest.onBeforeRequest)
    const decide = vi.fn<(decision: { cancel: boolean }) => void>()
    handler({ url: 'https://example.com/' }, decide)
    handler({ url: 'app://weekly-drill/' }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
    expect(session.setProxy).toHaveBeenCalledWith({ mode: 'direct' })
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })

  it("switches Chromium's own errands off", () => {
    // @ts-expect-error -- the stub has the few methods that are asked for
    switchErrandsOff(app)
    expect(app.commandLine.appendSwitch.mock.calls.flat()).toContain('disable-component-update')
  })
})

describe('choosePageAddress', () => {
  it('ignores a named server in an installed app', () => {
    expect(choosePageAddress('http://evil.example/', true)).toEqual({
      origin: 'app://weekly-drill',
      url: 'app://weekly-drill/',
    })
  })
})
