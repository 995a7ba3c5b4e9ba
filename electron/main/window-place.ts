import { readFileSync, writeFileSync } from 'node:fs'

export type Rectangle = { x: number; y: number; width: number; height: number }
export type WindowPlace = { width: number; height: number; x?: number; y?: number; isMaximized: boolean }

export const smallest = { width: 1024, height: 680 }
const usual: WindowPlace = { width: 1280, height: 800, isMaximized: false }

/** A lost or damaged file costs the remembered place and nothing else. */
export function readWindowPlace(file: string, screens: readonly Rectangle[]): WindowPlace {
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isPlace(saved) ? onScreen(saved, screens) : usual
  } catch {
    return usual
  }
}

export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // A full disk must not keep a window from closing.
  }
}

/** The projector that the window was on last week may be gone: then only the size is kept. */
function onScreen(place: WindowPlace, screens: readonly Rectangle[]): WindowPlace {
  const { x, y, isMaximized } = place
  const width = Math.max(place.width, smallest.width)
  const height = Math.max(place.height, smallest.height)
  if (x === undefined || y === undefined) return { width, height, isMaximized }
  // The middle of the title bar must be where a hand can take it.
  const handle = { x: x + width / 2, y: y + 16 }
  const isVisible = screens.some(
    area =>
      handle.x >= area.x &&
      handle.x < area.x + area.width &&
      handle.y >= area.y &&
      handle.y < area.y + area.height,
  )
  return isVisible ? { x, y, width, height, isMaximized } : { width, height, isMaximized }
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false
  const place = value as Partial<Record<keyof WindowPlace, unknown>>
  const isOptionalNumber = (number: unknown): boolean => number === undefined || Number.isInteger(number)
  return (
    Number.isInteger(place.width) &&
    Number.isInteger(place.height) &&
    isOptionalNumber(place.x) &&
    isOptionalNumber(place.y) &&
    typeof place.isMaximized === 'boolean'
  )
}
