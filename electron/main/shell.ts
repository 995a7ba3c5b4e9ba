import { join } from 'node:path'
import { app, dialog, session, type BrowserWindow } from 'electron'
import { PORT_MESSAGE } from '#contract/backend-process'
import { createPageFiles } from '#page/page-files'
import { nodeForBackend, startBackendChild } from './backend-child.ts'
import { runBackend, type BackendProcess } from './backend-process.ts'
import { registerChannel } from './channels.ts'
import { holdDownloads } from './downloads.ts'
import type { Folders } from './folders.ts'
import { createLog } from './main-log.ts'
import { setMenu } from './menu.ts'
import { holdNavigation } from './navigation.ts'
import { holdNetwork } from './network.ts'
import { choosePageAddress } from './page-address.ts'
import { servePage } from './page-protocol.ts'
import { holdPermissions } from './permissions.ts'
import { createRelay, type Relay } from './relay.ts'
import { textsFor } from './texts.ts'
import { askBeforeLosing } from './unsaved-answers.ts'
import { doorOf, openWindow } from './window.ts'

type Log = (line: string) => void

/** Composition root, second half: everything that needs a ready Electron, walls first, window last. `out` holds the build. */
export async function runShell(folders: Folders, out: string): Promise<void> {
  const log = createLog(join(folders.data, 'logs', 'main.log'))
  const address = choosePageAddress(process.env.ELECTRON_RENDERER_URL, app.isPackaged)
  const devTools = !app.isPackaged
  setMenu(process.platform)
  holdNavigation(address)
  holdPermissions(session.defaultSession)
  holdDownloads(session.defaultSession, address)
  await holdNetwork(session.defaultSession, address, { devTools })
  servePage(createPageFiles(join(out, 'renderer')))

  const relay = createRelay()
  const backend = startBackend(folders, out, relay, log)
  registerChannel(
    {
      name: PORT_MESSAGE,
      doors: ['local', 'audience'],
      accepts: payload => payload === null,
      run: ({ page, door }, _payload, [port]) => {
        if (port !== undefined) relay.connect(page, door, port)
      },
    },
    { address, doorOf, refuse: (channel, why) => log(`refused a message on ${channel}: ${why}`) },
  )

  const open = (): BrowserWindow => {
    const opened = openWindow({
      door: 'local',
      url: address.url,
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
}

function startBackend(folders: Folders, out: string, relay: Relay, log: Log): BackendProcess {
  const places = {
    entry: join(out, 'main', 'backend.js'),
    data: folders.data,
    resources: join(app.getAppPath(), 'resources'),
    bank: join(app.getAppPath(), 'question-bank'),
  }
  const node = nodeForBackend(process.env, app.isPackaged)
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
