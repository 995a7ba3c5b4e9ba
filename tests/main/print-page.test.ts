import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PRINT_PDF_MESSAGE } from '#contract/backend-process'
import { registerChannel } from '../../electron/main/channels.ts'
import { choosePageAddress } from '../../electron/main/page-address.ts'
import { printPdfChannel } from '../../electron/main/print-page.ts'
import type { WindowDoor } from '../../electron/main/window.ts'
import { ipcMain, resetElectron, StubPort, StubWebContents } from './electron-stub.ts'

const log = vi.fn<(line: string) => void>()

function listening(door: WindowDoor = 'local'): StubWebContents {
  const page = new StubWebContents()
  registerChannel(printPdfChannel(log), {
    address: choosePageAddress(undefined, true),
    // @ts-expect-error -- stubs stand in for pages
    doorOf: asked => (asked === page ? door : undefined),
    refuse: () => {},
  })
  return page
}

function ask(page: StubWebContents, payload: unknown = null): StubPort {
  const port = new StubPort()
  ipcMain.emit(PRINT_PDF_MESSAGE, { sender: page, senderFrame: page.mainFrame, ports: [port] }, payload)
  return port
}

beforeEach(() => {
  resetElectron()
})

describe('a page as PDF', () => {
  it('comes back through the port that asked, on A4 with the margins of the sheets', async () => {
    const page = listening()
    const port = ask(page)
    await vi.waitFor(() => expect(port.close).toHaveBeenCalled())
    expect(port.posted).toEqual([{ ok: true, pdf: Uint8Array.from([1, 2, 3]) }])
    expect(page.printToPDF.mock.calls).toEqual([
      [
        {
          pageSize: 'A4',
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          preferCSSPageSize: true,
          printBackground: true,
        },
      ],
    ])
  })

  it('is made once at a time, and again afterwards', async () => {
    const page = listening()
    const [first, second] = [ask(page), ask(page)]
    expect(second.posted).toEqual([{ ok: false }])
    await vi.waitFor(() => expect(first.close).toHaveBeenCalled())
    const third = ask(page)
    await vi.waitFor(() => expect(third.close).toHaveBeenCalled())
    expect(third.posted).toMatchObject([{ ok: true }])
    expect(page.printToPDF).toHaveBeenCalledTimes(2)
  })

  it('says that it could not be made, and the log says why', async () => {
    const page = listening()
    page.printToPDF.mockRejectedValueOnce(new Error('no printer'))
    const port = ask(page)
    await vi.waitFor(() => expect(port.close).toHaveBeenCalled())
    expect(port.posted).toEqual([{ ok: false }])
    expect(log).toHaveBeenCalledWith('the page could not be printed: Error: no printer')
  })

  it.each<[string, WindowDoor, unknown]>([
    ['options of the page’s own', 'local', { pageSize: 'A3' }],
    ['a path', 'local', '/etc/passwd'],
    ['the audience’s window', 'audience', null],
  ])('is not made for %s', (_, door, payload) => {
    const page = listening(door)
    expect(ask(page, payload).posted).toEqual([])
    expect(page.printToPDF).not.toHaveBeenCalled()
  })
})
