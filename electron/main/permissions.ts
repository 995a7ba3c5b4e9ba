import type { Session } from 'electron'

/** Copying a table is the one thing a page may ask for. No camera, no location, no notification, no device, no screen. */
const granted = 'clipboard-sanitized-write'

export function holdPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, decide) => decide(permission === granted))
  session.setPermissionCheckHandler((_page, permission) => permission === granted)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler?.((_details, decide) => decide({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
}
