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
