import { readdirSync } from 'node:fs'
import type { App } from 'electron'

/**
 * On a Linux without a graphics device (containers, many virtual machines) Chromium's GPU process fails at its start, and now and
 * then the page then waits for it for ever: a window that never shows, at every second start of a busy machine. There software
 * draws from the beginning. Must be called before `ready`.
 */
export function chooseGraphics(app: App, platform: NodeJS.Platform, devices = graphicsDevices()): void {
  if (platform === 'linux' && devices.length === 0) app.disableHardwareAcceleration()
}

function graphicsDevices(): string[] {
  try {
    return readdirSync('/dev/dri').filter(name => /^(?:card|renderD)\d+$/u.test(name))
  } catch {
    return []
  }
}
