import { describe, expect, it, vi } from 'vitest'
import { holdPermissions } from '../../electron/main/permissions.ts'
import { handlerGivenTo, StubSession } from './electron-stub.ts'

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
]

const held = (): StubSession => {
  const session = new StubSession()
  // @ts-expect-error -- the stub has the few methods that are asked for
  holdPermissions(session)
  return session
}

describe('E08: permissions', () => {
  it('grants one request and denies all others', () => {
    const handler = handlerGivenTo(held().setPermissionRequestHandler)
    const granted = permissions.filter(permission => {
      const decide = vi.fn<(granted: boolean) => void>()
      handler({}, permission, decide)
      expect(decide).toHaveBeenCalledTimes(1)
      return decide.mock.calls[0]?.[0] ?? false
    })
    expect(granted).toEqual(['clipboard-sanitized-write'])
  })

  it('answers checks alike', () => {
    const handler = handlerGivenTo(held().setPermissionCheckHandler)
    expect(permissions.filter(permission => handler({}, permission))).toEqual(['clipboard-sanitized-write'])
  })

  it('lends no device and no screen', () => {
    const session = held()
    expect(handlerGivenTo(session.setDevicePermissionHandler)({})).toBe(false)
    const screen = vi.fn<(streams: object) => void>()
    handlerGivenTo(session.setDisplayMediaRequestHandler)({}, screen)
    expect(screen).toHaveBeenCalledWith({})
    const pairing = vi.fn<(answer: { confirmed: boolean }) => void>()
    handlerGivenTo(session.setBluetoothPairingHandler)({}, pairing)
    expect(pairing).toHaveBeenCalledWith({ confirmed: false })
  })
})
