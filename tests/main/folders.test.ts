import { existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseFolders } from '../../electron/main/folders.ts'

const place = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'folders-')))

describe('chooseFolders', () => {
  it('opens on the standard profile when the folder cannot be used, and leaves saying so to the page', () => {
    const profile = place()
    const file = join(place(), 'a-file')
    writeFileSync(file, 'not a folder')
    const inside = join(file, 'data')
    expect(chooseFolders(['electron', '--data', inside], profile)).toEqual({ data: inside, window: profile })
  })

  it('keeps the records in the profile when nothing is named', () => {
    const profile = place()
    expect(chooseFolders(['electron', '.'], profile)).toEqual({
      data: join(profile, 'data'),
      window: profile,
    })
    expect(existsSync(join(profile, 'data'))).toBe(true)
  })

  it.each([(data: string) => ['--data', data], (data: string) => [`--data=${data}`]])(
    'takes the folder named on the command line, with a profile of its own',
    args => {
      const data = join(place(), 'new', 'data')
      expect(chooseFolders(['electron', '.', ...args(data)], place())).toEqual({
        data,
        window: join(data, 'window'),
      })
    },
  )

  it('E22: gives two names of one folder one profile, hence one lock', () => {
    const data = place()
    const link = join(place(), 'link')
    symlinkSync(data, link)
    const profile = place()
    expect(chooseFolders(['electron', '--data', link], profile)).toEqual(
      chooseFolders(['electron', '--data', data], profile),
    )
  })

  it('E22: gives the standard folder its standard profile even when it is named', () => {
    const profile = place()
    mkdirSync(join(profile, 'data'))
    expect(chooseFolders(['electron', '--data', join(profile, 'data')], profile).window).toBe(profile)
  })

  it('E22: gives different folders different locks', () => {
    const profile = place()
    const windows = [place(), place()].map(
      data => chooseFolders(['electron', '--data', data], profile).window,
    )
    expect(new Set(windows).size).toBe(2)
  })
})
