import type { App, Session } from 'electron'
import type { PageAddress } from './page-address.ts'

/** Chromium's own errands. The machine may have a network; the app does not use it unasked. */
const errands = [
  'disable-component-update',
  'disable-background-networking',
  'disable-domain-reliability',
  'no-pings',
]

/** Before `ready`. */
export function switchErrandsOff(app: App): void {
  for (const name of errands) app.commandLine.appendSwitch(name)
}

export async function holdNetwork(
  session: Session,
  address: PageAddress,
  options: { devTools: boolean },
): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url, address, options) })
  })
  session.setSpellCheckerEnabled(false)
  // A system proxy would be asked even for names that are then blocked.
  await session.setProxy({ mode: 'direct' })
}

export function isAllowedRequest(url: string, address: PageAddress, options: { devTools: boolean }): boolean {
  if (url.startsWith(`${address.origin}/`) || url.startsWith(`blob:${address.origin}/`)) return true
  // Pictures in questions; the page's policy allows data: for pictures only.
  if (url.startsWith('data:')) return true
  if (!options.devTools) return false
  if (url.startsWith('devtools://')) return true
  // Hot reload is a WebSocket of the development server.
  return address.origin.startsWith('http:') && url.startsWith(`${address.origin.replace('http', 'ws')}/`)
}
