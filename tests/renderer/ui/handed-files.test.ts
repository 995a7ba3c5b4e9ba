import { expect, it } from 'vitest'
import { followHandedFiles, handFiles, takeHandedFiles } from '../../../renderer/ui/handed-files.ts'

const file = new File(['1'], '条文.txt')

it('files wait for the screen they are meant for, and are taken once', () => {
  handFiles('/laws/import', [file])
  expect(takeHandedFiles('/bank/import')).toEqual([])
  expect(takeHandedFiles('/laws/import')).toEqual([file])
  expect(takeHandedFiles('/laws/import')).toEqual([])
})

it('a screen hears of files that came before it, and of those that come while it is there', async () => {
  const heard: (readonly File[])[] = []
  handFiles('/bank/import', [file])
  const stop = followHandedFiles('/bank/import', () => heard.push(takeHandedFiles('/bank/import')))
  await Promise.resolve()
  handFiles('/bank/import', [file, file])
  handFiles('/laws/import', [file])
  expect(heard).toEqual([[file], [file, file]])
  stop()
  handFiles('/bank/import', [file])
  expect(heard).toHaveLength(2)
})
