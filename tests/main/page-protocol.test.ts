import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageFiles } from '#page/page-files'
import { answer, declarePageScheme, servePage } from '../../electron/main/page-protocol.ts'
import { protocol, resetElectron } from './electron-stub.ts'

beforeEach(resetElectron)

const served = (): { asked: string[]; files: PageFiles } => {
  const asked: string[] = []
  return {
    asked,
    files: {
      respond: async path => {
        asked.push(path)
        return { status: 200, headers: { 'X-Test': 'yes' }, body: Buffer.from('page') }
      },
    },
  }
}

describe('E03: the scheme', () => {
  it('is standard and secure, its scripts are kept compiled, and it has no other privilege', () => {
    declarePageScheme()
    expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]],
    ])
  })

  it('is handled by the page files', () => {
    servePage(served().files)
    expect(protocol.handle).toHaveBeenCalledWith('app', expect.any(Function))
  })
})

describe('answer', () => {
  it('hands over the path as it was written, with status, headers and body', async () => {
    const { asked, files } = served()
    const response = await answer(files, { url: 'app://weekly-drill/assets/..%2f..%2fx?y', method: 'GET' })
    expect(asked).toEqual(['/assets/..%2f..%2fx?y'])
    expect([response.status, response.headers.get('X-Test'), await response.text()]).toEqual([
      200,
      'yes',
      'page',
    ])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async method => {
    const { asked, files } = served()
    expect((await answer(files, { url: 'app://weekly-drill/', method })).status).toBe(405)
    expect(asked).toEqual([])
  })

  it.each([
    'app://other/',
    'app://weekly-drill.evil/',
    'app://weekly-drill@evil/',
    'app://weekly-drill:80/',
    'file:///etc/passwd',
  ])('does not answer for %s', async url => {
    const { asked, files } = served()
    expect((await answer(files, { url, method: 'GET' })).status).toBe(404)
    expect(asked).toEqual([])
  })

  it('gives HEAD no body', async () => {
    const response = await answer(served().files, { url: 'app://weekly-drill/', method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('lets a failure of the files be seen', async () => {
    const files = { respond: vi.fn<PageFiles['respond']>(() => Promise.reject(new Error('disk'))) }
    await expect(answer(files, { url: 'app://weekly-drill/', method: 'GET' })).rejects.toThrow('disk')
  })
})
