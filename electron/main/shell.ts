import { join } from 'node:path'
import { app, dialog, session, type BrowserWindow } from 'electron'
import { PORT_MESSAGE } from '#contract/backend-process'
import { createPageFiles } from '#page/page-files'
import { nodeForBackend, startBackendChild } from './backend-child.ts'
import { runBackend, type BackendProcess } from './backend-process.ts'
import { type ChannelGuard, registerChannel } from './channels.ts'
import { holdDownloads } from './downloads.ts'
import type { Folders } from './folders.ts'
import { createLog } from './main-log.ts'
import { setMenu } from './menu.ts'
import { holdNavigation } from './navigation.ts'
import { holdNetwork } from './network.ts'
import { choosePageAddress } from './page-address.ts'
import { servePage } from './page-protocol.ts'
import { holdPermissions } from './permissions.ts'
import { printPdfChannel } from './print-page.ts'
import { createRelay, type Relay } from './relay.ts'
import { textsFor } from './texts.ts'
import { askBeforeLosing } from './unsaved-answers.ts'
import { doorOf, openWindow } from './window.ts'

type Log = (line: string) => void

/**
 * Composition root, second half: the backend, then everything that needs a ready Electron. The window is made early, because its
 * process takes a while, but loads nothing before every wall is up. `out` holds the build.
 */
export async function runShell(folders: Folders, out: string): Promise<void> {
  const log = createLog(join(folders.data, 'logs', 'main.log'))
  const relay = createRelay()
  const node = nodeForBackend(process.env, app.isPackaged)
  // A utility process cannot be made before Electron is ready; a Node of its own starts while Electron does.
  if (node === undefined) await app.whenReady()
  const backend = startBackend({ folders, out, node, relay, log })
  await app.whenReady()
  const address = choosePageAddress(process.env.ELECTRON_RENDERER_URL, app.isPackaged)
  const devTools = !app.isPackaged
  setMenu(process.platform)
  holdNavigation(address)
  holdPermissions(session.defaultSession)
  holdDownloads(session.defaultSession, address)
  const walled = holdNetwork(session.defaultSession, address, { devTools })
  servePage(createPageFiles(join(out, 'renderer')))
  const guard: ChannelGuard = {
    address,
    doorOf,
    refuse: (channel, why) => log(`refused a message on ${channel}: ${why}`),
  }
  registerChannel(
    {
      name: PORT_MESSAGE,
      doors: ['local', 'audience'],
      accepts: payload => payload === null,
      run: ({ page, door }, _payload, [port]) => {
        if (port !== undefined) relay.connect(page, door, port)
      },
    },
    guard,
  )
  registerChannel(printPdfChannel(log), guard)

  const open = (): BrowserWindow => {
    const opened = openWindow({
      door: 'local',
      url: address.url,
      loadAfter: walled,
      preload: join(out, 'preload', 'index.cjs'),
      placeFile: join(folders.window, 'window.json'),
      devTools,
    })
    askBeforeLosing(opened, textsFor(app.getLocale()))
    return opened
  }
  let window = open()
  app.on('second-instance', () => bringForward(window))
  app.on('activate', () => {
    if (window.isDestroyed()) window = open()
  })
  app.on('window-all-closed', () => app.quit())
  quitAfterBackend(backend)
  await walled
}

type BackendStart = { folders: Folders; out: string; node: string | undefined; relay: Relay; log: Log }

function startBackend({ folders, out, node, relay, log }: BackendStart): BackendProcess {
  const places = {
    entry: join(out, 'main', 'backend.js'),
    data: folders.data,
    resources: join(app.getAppPath(), 'resources'),
    bank: join(app.getAppPath(), 'question-bank'),
  }
  const backend = runBackend(() => startBackendChild(places, node), {
    onReady: relay.backendReady,
    onMessage: relay.backendSays,
    onGone: relay.backendGone,
    onGivenUp: () => void askWhatNow(() => backend.startAgain()),
    log,
  })
  return backend
}

async function askWhatNow(tryAgain: () => void): Promise<void> {
  await app.whenReady()
  const texts = textsFor(app.getLocale())
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: texts.backendGone,
    detail: texts.backendGoneDetail,
    buttons: [texts.tryAgain, texts.quit],
    cancelId: 1,
  })
  if (response === 0) tryAgain()
  else app.quit()
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Windows close first, so that what a page sends on its way out still arrives; then the backend; then the app. */
function quitAfterBackend(backend: BackendProcess): void {
  let isStopped = false
  app.on('will-quit', event => {
    if (isStopped) return
    event.preventDefault()
    void backend.stop().then(() => {
      isStopped = true
      app.quit()
    })
  })
}
