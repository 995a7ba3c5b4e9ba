import { expect, it } from 'vitest'
import { DROP_ADDRESS, placeOfFile } from '../../../renderer/app/drop-place.ts'
import { isTaken, refuseDrops } from '../../../renderer/ui/refuse-drops.ts'

type Drag = Event & { dataTransfer: { types: string[]; dropEffect: string } }

function drag(type: string, types: string[]): Drag {
  const event = new Event(type, { cancelable: true })
  return Object.assign(event, { dataTransfer: { types, dropEffect: 'copy' } })
}

it('a file let go where nobody takes it is not opened in place of the page', () => {
  const page = new EventTarget()
  refuseDrops(page)
  const over = drag('dragover', ['Files'])
  page.dispatchEvent(over)
  expect(over).toMatchObject({ defaultPrevented: true, dataTransfer: { dropEffect: 'none' } })
  const drop = drag('drop', ['Files'])
  page.dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)
  expect(isTaken(drop)).toBe(false)
})

it('text that is dragged, and a file that a field has taken, are left alone', () => {
  const page = new EventTarget()
  page.addEventListener('drop', event => {
    if ((event as Drag).dataTransfer.types.includes('Files')) event.preventDefault()
  })
  refuseDrops(page)
  const text = drag('drop', ['text/plain'])
  page.dispatchEvent(text)
  expect(text.defaultPrevented).toBe(false)
  const taken = drag('drop', ['Files'])
  page.dispatchEvent(taken)
  expect(isTaken(taken)).toBe(true)
})

it('tables and question formats go to the questions; what may be a statute is asked about', () => {
  const places = (...names: string[]) => names.map(placeOfFile)
  expect(places('题库.xlsx', '题库.XLS', 'a.et', 'a.csv', 'a.gift', 'a.xml', 'a.wdq', '无')).toEqual(
    Array.from({ length: 8 }, () => 'questions'),
  )
  expect(places('道路交通安全法.docx', '条文.TXT', '条文.md')).toEqual(['ask', 'ask', 'ask'])
  expect(DROP_ADDRESS).toEqual({ questions: '/bank/import', law: '/laws/import' })
})
