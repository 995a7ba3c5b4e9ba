import { beforeEach, describe, expect, it, vi } from 'vitest'
import { registerChannel } from '../../electron/main/channels.ts'
import { choosePageAddress } from '../../electron/main/page-address.ts'
import { ipcMain, resetElectron, StubPort, StubWebContents } from './electron-stub.ts'

const run = vi.fn<(sender: object, payload: null, ports: unknown[]) => void>()
const refuse = vi.fn<(channel: string, why: string) => void>()
const ours = new StubWebContents()

type Event = { sender: StubWebContents; senderFrame: unknown; ports: StubPort[] }

const event = (changes: Partial<Event> = {}): Event => ({
  sender: ours,
  senderFrame: ours.mainFrame,
  ports: [new StubPort()],
  ...changes,
})

beforeEach(() => {
  resetElectron()
  registerChannel(
    { name: 'test', doors: ['local'], accepts: (payload): payload is null => payload === null, run },
    {
      address: choosePageAddress(undefined, true),
      // @ts-expect-error -- stubs stand in for pages
      doorOf: page => (page === ours ? 'local' : undefined),
      refuse,
    },
  )
})

const send = (sent: Event, payload: unknown = null): void => void ipcMain.emit('test', sent, payload)

describe('E11: who may speak', () => {
  it('listens to the main frame of our own window, and says who it was', () => {
    const sent = event()
    send(sent)
    expect(run).toHaveBeenCalledWith({ page: ours, door: 'local' }, null, sent.ports)
    expect(refuse).not.toHaveBeenCalled()
  })

  it.each<[string, () => Partial<Event>]>([
    ['a frame that is gone', () => ({ senderFrame: null })],
    ['a detached frame', () => ({ senderFrame: { ...ours.mainFrame, detached: true } })],
    ['a frame inside the page', () => ({ senderFrame: { origin: 'app://weekly-drill', detached: false } })],
    ['a window that we did not open', () => foreign('app://weekly-drill')],
    ['a foreign origin', () => foreign('https://example.com')],
    ['an origin that begins like ours', () => foreign('app://weekly-drill.evil')],
    ['no origin', () => foreign('null')],
  ])('refuses %s and closes its ports', (_name, changes) => {
    const sent = event(changes())
    send(sent)
    expect(run).not.toHaveBeenCalled()
    expect(refuse).toHaveBeenCalledTimes(1)
    expect(sent.ports[0]?.close).toHaveBeenCalled()
  })

  it('refuses our own window when it shows a foreign page', () => {
    ours.mainFrame.origin = 'https://example.com'
    try {
      send(event())
      expect(run).not.toHaveBeenCalled()
    } finally {
      ours.mainFrame.origin = 'app://weekly-drill'
    }
  })
})

describe('E10: what may be said', () => {
  it.each([undefined, {}, '', 0, [], { door: 'local' }])('refuses the payload %j', payload => {
    ipcMain.emit('test', event(), payload)
    expect(run).not.toHaveBeenCalled()
    expect(refuse).toHaveBeenCalledWith('test', 'the payload is not of the expected form')
  })

  it('refuses a window whose door is not on the list', () => {
    registerChannel(
      {
        name: 'hosts only',
        doors: ['audience'],
        accepts: (payload): payload is null => payload === null,
        run,
      },
      { address: choosePageAddress(undefined, true), doorOf: () => 'local', refuse },
    )
    ipcMain.emit('hosts only', event(), null)
    expect(run).not.toHaveBeenCalled()
    expect(refuse).toHaveBeenCalledWith('hosts only', 'not for the door local')
  })
})

function foreign(origin: string): Partial<Event> {
  const sender = new StubWebContents()
  sender.mainFrame.origin = origin
  return { sender, senderFrame: sender.mainFrame }
}
