import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Server } from 'node:net'
import type { Duplex } from 'node:stream'
import fastify from 'fastify'
import { type WebSocket, WebSocketServer } from 'ws'
import type { PageFiles } from '#page/page-files'
import type { Connection, Log, SessionHolder } from '#services/ports'
import type { DoorRouter } from './dispatch.ts'
import { type Port, createPortDoor } from './port-door.ts'

/** A roster file of 5 MiB in base64 and a little. LAN pages of trainees will get far less. */
const MAX_MESSAGE_BYTES = 9 * 1024 * 1024
const PING_MS = 15_000
const COOKIE = 'weekly-drill'

export type HttpDoorOptions = {
  router: DoorRouter
  page: PageFiles
  port: number
  log: Log
  newId: () => string
  /** A link became a browser's cookie. */
  onBrowser: (holder: SessionHolder) => void
  onConnect: (connection: Connection) => void
  onDisconnect: (connection: Connection) => void
  /** A link was used up; here is the next. */
  onNewLink: (link: string) => void
}

export type HttpDoor = { port: number; link: string; close(): Promise<void> }

/** A browser that came with a link: all its tabs are one person's. */
type Browser = { token: Buffer; holder: SessionHolder }

/**
 * Serves browsers of this PC, on 127.0.0.1 only. Whoever opens the printed one-time link is trusted like a window: the link
 * becomes a cookie, and a socket is accepted with that cookie, our own Host and our own Origin, or not at all. Host and Origin
 * are compared whole: a foreign page, or a foreign name that resolves to this address, gets nothing.
 *
 * @throws Error with code EADDRINUSE or EACCES when the port cannot be had
 */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const browsers: Browser[] = []
  let ticket = newToken()
  const app = fastify({ bodyLimit: 64 * 1024, requestTimeout: 10_000, forceCloseConnections: true })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  const door = createPortDoor(options.router, options.log)

  const hosts = () => {
    const port = portOf(app.server.address())
    return [`127.0.0.1:${port}`, `localhost:${port}`]
  }
  const linkFor = (token: Buffer) => `http://${hosts()[0]}/?ticket=${token.toString('hex')}`

  app.get('/*', async (request, reply) => {
    const host = request.headers.host ?? ''
    if (!hosts().includes(host)) return reply.code(421).send('')
    const url = new URL(request.url, `http://${host}`)
    const given = url.searchParams.get('ticket')
    if (given !== null) {
      if (!sameToken(given, ticket)) return reply.code(401).type('text/plain; charset=utf-8').send(SPENT_LINK)
      ticket = newToken()
      const token = newToken()
      const holder: SessionHolder = { session: null, wasLocked: false }
      browsers.push({ token, holder })
      options.onBrowser(holder)
      options.onNewLink(linkFor(ticket))
      const cookie = `${COOKIE}=${token.toString('hex')}; HttpOnly; SameSite=Strict; Path=/`
      return reply
        .code(303)
        .headers({ 'Set-Cookie': cookie, 'Cache-Control': 'no-store', Location: '/' })
        .send()
    }
    if (!browserOf(request.raw, browsers))
      return reply.code(401).type('text/plain; charset=utf-8').send(NO_COOKIE)
    const answer = await options.page.respond(url.pathname, { socketOrigin: `ws://${host}` })
    return reply.code(answer.status).headers(answer.headers).send(answer.body)
  })

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has let go of the socket: an error nobody listens to would end the process.
    socket.on('error', () => socket.destroy())
    const browser = browserOf(request, browsers)
    const { host = '', origin = '' } = request.headers
    const ours = request.url === '/rpc' && hosts().includes(host) && origin === `http://${host}`
    if (!ours || !browser) {
      socket.end(`HTTP/1.1 ${ours ? 401 : 403} Refused\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, ws => welcome(ws, browser))
  })

  function welcome(ws: WebSocket, browser: Browser): void {
    const connection: Connection = {
      id: options.newId(),
      door: 'local',
      peer: '127.0.0.1',
      holder: browser.holder,
      isClosed: false,
    }
    options.onConnect(connection)
    keepAlive(ws)
    ws.on('error', error => options.log.error('socket', error))
    ws.on('close', () => options.onDisconnect(connection))
    door.serve(asPort(ws), connection)
  }

  await app.listen({ host: '127.0.0.1', port: options.port })
  return {
    port: portOf(app.server.address()),
    link: linkFor(ticket),
    async close() {
      for (const ws of sockets.clients) ws.close(1001)
      sockets.close()
      await app.close()
    },
  }
}

const NO_COOKIE =
  '请用程序启动时给出的登录链接打开本页。\nOpen this page with the sign-in link printed at start.\n'
const SPENT_LINK =
  '这个登录链接已经用过或已失效，请用程序窗口中最新给出的链接。\nThis sign-in link has been used; take the newest one printed.\n'

function newToken(): Buffer {
  return randomBytes(32)
}

function sameToken(given: string, token: Buffer): boolean {
  const bytes = Buffer.from(given, 'hex')
  return bytes.length === token.length && timingSafeEqual(bytes, token)
}

function browserOf(request: IncomingMessage, browsers: readonly Browser[]): Browser | undefined {
  const pair = (request.headers.cookie ?? '').split(';').find(part => part.trim().startsWith(`${COOKIE}=`))
  const given = pair?.trim().slice(COOKIE.length + 1)
  return given === undefined ? undefined : browsers.find(browser => sameToken(given, browser.token))
}

function portOf(address: ReturnType<Server['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** To the door behind it a socket is a port like any other. */
function asPort(ws: WebSocket): Port {
  return {
    postMessage: data => ws.send(typeof data === 'string' || data instanceof Uint8Array ? data : ''),
    onMessage: listener =>
      void ws.on('message', (data: Buffer, isBinary) => listener(isBinary ? data : data.toString())),
    onClose: listener => void ws.on('close', listener),
    setReading: isReading => (isReading ? ws.resume() : ws.pause()),
  }
}

/** A browser that vanished without closing is noticed within two pings, so that its sitting's clock stops. */
function keepAlive(ws: WebSocket): void {
  let answered = true
  ws.on('pong', () => (answered = true))
  const timer = setInterval(() => {
    // Its answer may stand behind what is not read yet.
    if (ws.isPaused) return
    if (!answered) return ws.terminate()
    answered = false
    ws.ping()
  }, PING_MS)
  ws.on('close', () => clearInterval(timer))
}
