import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageFiles, type PageFiles } from '#page/page-files'
import { hostilePaths } from './hostile-paths.ts'

const secret = 'the answer key'
let folder: string
let files: PageFiles

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-files-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(
    join(page, 'index.html'),
    '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  writeFileSync(join(page, 'assets', 'index-1.js'), 'ok()')
  writeFileSync(join(page, 'assets', 'notes.exe'), 'ok()')
  // What must never come out: beside the folder, and through links inside it.
  writeFileSync(join(folder, 'secret.js'), secret)
  writeFileSync(join(folder, 'secret.txt'), secret)
  symlinkSync(join(folder, 'secret.js'), join(page, 'link.js'))
  symlinkSync(folder, join(page, 'folder-link'))
  files = createPageFiles(page)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('what is served', () => {
  it('answers / with index.html', async () => {
    const { status, headers, body } = await files.respond('/')
    expect(status).toBe(200)
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8')
    expect(headers['Cache-Control']).toBe('no-store')
    expect(body.toString()).toContain('<style')
  })

  it('answers assets with their type, to be kept', async () => {
    const { status, headers, body } = await files.respond('/assets/index-1.js')
    expect([status, body.toString()]).toEqual([200, 'ok()'])
    expect(headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(headers['Cache-Control']).toContain('immutable')
  })

  it('puts a fresh nonce into the page and into its policy', async () => {
    const first = await files.respond('/')
    const second = await files.respond('/index.html')
    const nonceOf = (body: Buffer): string[] =>
      [...body.toString().matchAll(/(?:content|nonce)="([^"]+)"/gu)].map(m => m[1] ?? '')
    const [meta, style] = nonceOf(first.body)
    expect(meta).toBe(style)
    expect(meta).toMatch(/^[A-Za-z0-9+/]{22}==$/u)
    expect(first.headers['Content-Security-Policy']).toContain(`'nonce-${meta}'`)
    expect(nonceOf(second.body)[0]).not.toBe(meta)
  })
})

describe('E04: what is not served', () => {
  it('refuses at least 200 hostile paths with 403 or 404, and says nothing of the disk', async () => {
    const leaks: string[] = []
    for (const path of hostilePaths) {
      const { status, body } = await files.respond(path)
      if ((status !== 403 && status !== 404) || !/^(?:Forbidden|Not found)$/u.test(body.toString()))
        leaks.push(path)
    }
    expect(hostilePaths.length).toBeGreaterThanOrEqual(200)
    expect(leaks).toEqual([])
  })

  it('has a control: the same files do come out of a server whose folder holds them', async () => {
    const open = createPageFiles(folder)
    expect((await open.respond('/secret.js')).body.toString()).toBe(secret)
    expect((await files.respond('/link.js')).status).toBe(404)
    expect((await files.respond('/folder-link/secret.js')).status).toBe(404)
  })

  it('serves no file whose type is not in the table', async () => {
    expect((await files.respond('/assets/notes.exe')).status).toBe(404)
  })

  it('answers 404 when the page has not been built', async () => {
    expect((await createPageFiles(join(folder, 'nowhere')).respond('/')).status).toBe(404)
  })
})

describe('headers', () => {
  it.each(['/', '/assets/index-1.js', '/nothing.js', '/../x'])('%s carries all of them', async path => {
    const { headers } = await files.respond(path)
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'")
  })

  it('cuts the page of the HTTP door off from foreign openers; the window has none and starts faster without', async () => {
    const browser = await files.respond('/', { socketOrigin: 'ws://192.168.1.5:8686' })
    expect(browser.headers['Cross-Origin-Opener-Policy']).toBe('same-origin')
    expect((await files.respond('/')).headers).not.toHaveProperty('Cross-Origin-Opener-Policy')
  })

  it('lets the page of the HTTP door open its own WebSocket, and no other', async () => {
    const { headers } = await files.respond('/', { socketOrigin: 'ws://192.168.1.5:8686' })
    expect(headers['Content-Security-Policy']).toContain("connect-src 'self' ws://192.168.1.5:8686;")
  })
})
