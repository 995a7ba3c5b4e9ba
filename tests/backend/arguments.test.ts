import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments, standardDataFolder } from '#backend/arguments'

const HERE = resolve('/app/out/main')

describe('readArguments', () => {
  it('takes what is given', () => {
    const argv = ['--data', '/d', '--bank', '/b', '--resources', '/r', '--port', '5871']
    expect(readArguments(argv, HERE)).toMatchObject({ data: '/d', bank: '/b', port: 5871 })
  })

  it('finds bank and page beside the build, and any free port', () => {
    expect(readArguments(['--data', '/d'], HERE)).toEqual({
      data: '/d',
      bank: resolve('/app/question-bank'),
      page: resolve('/app/out/renderer'),
      port: 0,
    })
  })

  it.each(['-1', '65536', 'x', '80.5'])('refuses port %s', port => {
    expect(() => readArguments(['--port', port], HERE)).toThrow(RangeError)
  })
})

describe('standardDataFolder', () => {
  it('is where the window keeps its records', () => {
    expect(standardDataFolder('linux', { HOME: '/home/a' })).toBe('/home/a/.config/weekly-drill/data')
    expect(standardDataFolder('linux', { HOME: '/home/a', XDG_CONFIG_HOME: '/cfg' })).toBe(
      '/cfg/weekly-drill/data',
    )
    expect(standardDataFolder('linux', { HOME: '/home/a', XDG_CONFIG_HOME: '' })).toBe(
      '/home/a/.config/weekly-drill/data',
    )
    const roaming = join('C:', 'Users', 'a', 'AppData', 'Roaming')
    expect(standardDataFolder('win32', { APPDATA: roaming })).toBe(join(roaming, 'weekly-drill', 'data'))
  })
})
