import { describe, expect, it, vi } from 'vitest'
import { holdDownloads } from '../../electron/main/downloads.ts'
import { StubSession } from './electron-stub.ts'

const address = { origin: 'app://weekly-drill', url: 'app://weekly-drill/' }

const download = (url: string): { cancelled: boolean; asked: unknown[] } => {
  const session = new StubSession()
  // @ts-expect-error -- the stub has the few methods that are asked for
  holdDownloads(session, address)
  const event = { preventDefault: vi.fn<() => void>() }
  const item = {
    getURL: () => url,
    getFilename: () => '成绩.xlsx',
    setSaveDialogOptions: vi.fn<(options: object) => void>(),
  }
  session.emit('will-download', event, item)
  return {
    cancelled: event.preventDefault.mock.calls.length > 0,
    asked: item.setSaveDialogOptions.mock.calls.flat(),
  }
}

describe('E08: downloads', () => {
  it('asks a person where an export of our own page goes', () => {
    expect(download('blob:app://weekly-drill/0f0c')).toEqual({
      cancelled: false,
      asked: [{ defaultPath: '成绩.xlsx' }],
    })
  })

  it.each([
    'https://example.com/a.exe',
    'app://weekly-drill/assets/index.js',
    'blob:https://example.com/0f0c',
    'blob:app://weekly-drill.evil/0f0c',
    'blob:null/0f0c',
    'data:text/plain,x',
    'file:///etc/passwd',
  ])('cancels %s', url => {
    expect(download(url)).toEqual({ cancelled: true, asked: [] })
  })
})
