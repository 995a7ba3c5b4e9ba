/**
 * What the Electron main process and the backend process say to each other, besides the RPC messages that main only relays.
 *
 * Two ways of carrying RPC: with `utilityProcess` main transfers the window's port together with `connect` and is out of the
 * way; with a forked Node (runtimes whose own Node is too old for the database) main relays `message` both ways.
 */

/** How a caller reached the backend. Access rules name it: a LAN browser never gets what a window on this PC gets. */
export type Door = 'local' | 'lan' | 'audience'

export type ToBackend =
  | { kind: 'connect'; connectionId: string; door: 'local' | 'audience' }
  | { kind: 'message'; connectionId: string; data: unknown }
  | { kind: 'disconnect'; connectionId: string }
  | { kind: 'stop' }

export type FromBackend =
  | { kind: 'ready' }
  | { kind: 'message'; connectionId: string; data: unknown }
  | { kind: 'disconnect'; connectionId: string }
  | { kind: 'stopped' }

/** Name of the window message with which a page hands its port to the preload script. */
export const PORT_MESSAGE = 'weekly-drill:port'

/** Name of the message with which a window asks main for its page as PDF; the reply comes through the port that goes with it. */
export const PRINT_PDF_MESSAGE = 'weekly-drill:print-pdf'

export type PdfReply = { ok: true; pdf: Uint8Array<ArrayBuffer> } | { ok: false }

/** All that the preload script gives to a page in our window; absent in a browser. */
export type DesktopBridge = {
  readonly isDesktop: true
  /** The page as PDF, as its print style sheet shows it; null where it could not be made. */
  readonly printToPdf: () => Promise<Uint8Array<ArrayBuffer> | null>
}
