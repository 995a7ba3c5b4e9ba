import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { HttpDoor } from '#host/http-door'
import { openHttpDoor } from '#host/http-door'
import { createPageFiles } from '#page/page-files'
import { type TestBackend, startTestBackend } from '../helpers/test-backend.ts'

let running: TestBackend
let door: HttpDoor
let cookie: string

beforeAll(async () => {
  running = await startTestBackend()
  door = await running.door()
}, 30_000)
afterAll(() => running.dispose())

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** node:http, because fetch does not let a caller lie about Host and Origin. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: door.port, path, method, headers }, answer => {
      let body = ''
      answer.on('data', chunk => (body += String(chunk)))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    call.on('error', reject)
    call.end()
  })
}

function upgrade(headers: Record<string, string>, path = '/rpc'): Promise<number> {
  return new Promise(resolve => {
    const socket = new WebSocket(`ws://127.0.0.1:${door.port}${path}`, { headers })
    socket.once('open', () => {
      socket.close()
      resolve(101)
    })
    socket.once('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0))
    socket.once('error', () => {})
  })
}

describe('sign-in link', () => {
  test('opens once, becomes a cookie no script can read, and is spent', async () => {
    const path = new URL(door.link).pathname + new URL(door.link).search
    const first = await get(path)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const [set = ''] = first.headers['set-cookie'] ?? []
    expect(set).toMatch(/^weekly-drill=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/)
    cookie = set.split(';')[0] ?? ''
    const second = await get(path)
    expect(second.status).toBe(401)
    expect(second.body).toContain('登录链接')
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('without it there is a sentence, with it the page', async () => {
    const stranger = await get('/')
    expect(stranger.status).toBe(401)
    expect(stranger.body).toContain('请用程序启动时给出的登录链接打开本页')
    expect((await get('/', { Cookie: 'weekly-drill=00' })).status).toBe(401)
    expect((await get('/no-such-file.js', { Cookie: cookie })).status).toBe(404)
  })
})

describe('foreign pages and foreign names', () => {
  const origin = () => `http://127.0.0.1:${door.port}`

  test('another Host is refused: DNS rebinding, suffixes, missing port', async () => {
    for (const host of [
      'evil.example',
      `127.0.0.1.evil.example:${door.port}`,
      '127.0.0.1',
      `[::1]:${door.port}`,
    ])
      expect((await get('/', { Host: host, Cookie: cookie })).status, host).toBe(421)
  })

  test('a socket needs our cookie, our Host, our Origin and our path', async () => {
    expect(await upgrade({ Cookie: cookie, Origin: origin() })).toBe(101)
    expect(await upgrade({ Origin: origin() })).toBe(401)
    expect(await upgrade({ Cookie: 'weekly-drill=ffff', Origin: origin() })).toBe(401)
    for (const foreign of [
      'http://evil.example',
      'null',
      `${origin()}.evil.example`,
      `https://127.0.0.1:${door.port}`,
      '',
    ])
      expect(await upgrade({ Cookie: cookie, Origin: foreign }), foreign).toBe(403)
    expect(await upgrade({ Cookie: cookie, Origin: origin(), Host: 'evil.example' })).toBe(403)
    expect(await upgrade({ Cookie: cookie, Origin: origin() }, '/other')).toBe(403)
  })

  test('nothing but GET and HEAD is answered, and there is no CORS', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get('/', { Cookie: cookie }, method)).status, method).toBe(404)
    const answer = await get('/', { Cookie: cookie, Origin: 'http://evil.example' })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('paths', () => {
  test('nothing outside the page folder is served', async () => {
    const hostile = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..\\package.json',
      '//etc/passwd',
      '/%00',
      '/%',
    ]
    for (const path of hostile) {
      const answer = await get(path, { Cookie: cookie })
      expect([400, 403, 404], path).toContain(answer.status)
      expect(answer.body).not.toContain('weekly-drill"')
    }
  })
})

test('listens on this PC only', async () => {
  const address = Object.values((await import('node:os')).networkInterfaces())
    .flat()
    .find(entry => entry && !entry.internal && entry.family === 'IPv4')?.address
  if (address === undefined) return
  const reached = await new Promise<boolean>(resolve => {
    const socket = connect(door.port, address)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  expect(reached).toBe(false)
})

test('a port in use is told by its code, and the first door stays', async () => {
  const again = openHttpDoor({
    router: running.backend.router,
    page: createPageFiles('.'),
    port: door.port,
    log: { info: () => {}, error: () => {} },
    newId: () => 'x',
    onBrowser: () => {},
    onConnect: () => {},
    onDisconnect: () => {},
    onNewLink: () => {},
  })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
  expect((await get('/', {})).status).toBe(401)
})

test('a refused caller that hangs up at once does not end the process', async () => {
  for (let turn = 0; turn < 5; turn++)
    await new Promise<void>(resolve => {
      const socket = connect(door.port, '127.0.0.1', () => {
        socket.write('GET /rpc HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
        socket.resetAndDestroy()
        resolve()
      })
    })
  expect((await get('/', { Cookie: cookie })).status).not.toBe(0)
})

test('a browser without an open page loses its session with all others', async () => {
  const tab = await running.browserClient()
  const { client } = tab
  await client.setup.trySample({})
  const { samplePin } = await client.app.status({})
  const memberId = (await client.session.choices({}))[0]?.members[0]?.memberId ?? ''
  await client.session.signIn({ memberId, pin: samplePin ?? '' })
  tab.close()
  const window = running.windowClient().client
  await window.setup.removeSample({})
  const back = await running.sameBrowserClient()
  expect(await back.client.session.current({})).toBeNull()
})
