import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, type Page, chromium } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

export type ServedApp = {
  link: string
  process: ChildProcess
  output: () => string
  stop: () => Promise<void>
}

/**
 * Starts the built backend behind HTTP, as `npm run serve` does, and waits for its sign-in link.
 *
 * @param under a command that becomes the backend, as one that gives it a disk of its own
 */
export async function serveApp(
  dataDir: string,
  args: string[] = [],
  under: readonly string[] = [],
): Promise<ServedApp> {
  const command = [...under, process.execPath, 'out/main/serve.js', '--data', dataDir, ...args]
  const child = spawn(command[0] ?? '', command.slice(1), { cwd: root })
  let output = ''
  child.stdout.on('data', chunk => (output += String(chunk)))
  child.stderr.on('data', chunk => (output += String(chunk)))
  const links = () => output.match(/http:\/\/127\.0\.0\.1:\d+\/\?ticket=[0-9a-f]+/gu) ?? []
  for (let waited = 0; links().length === 0; waited += 50) {
    if (child.exitCode !== null || waited > 20_000) throw new Error(`serve did not start: ${output}`)
    await new Promise(done => setTimeout(done, 50))
  }
  return {
    get link() {
      return links().at(-1) ?? ''
    },
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Debian's Chromium where there is one, else the one Playwright knows. No connection leaves this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(process.platform === 'linux' ? { executablePath: '/usr/bin/chromium' } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--no-first-run',
    ],
  })
}

const used = new Set<string>()

/** A link that nobody has used: the next one is printed a moment after the last was. */
export async function freshLink(app: ServedApp): Promise<string> {
  while (used.has(app.link)) await new Promise(done => setTimeout(done, 20))
  used.add(app.link)
  return app.link
}

/** A browser that opens the app by its sign-in link. */
export async function browse(
  app: ServedApp,
  options: BrowserContextOptions = {},
): Promise<{ browser: Browser; page: Page }> {
  const browser = await launchChromium()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    ...options,
  })
  const page = await context.newPage()
  await page.goto(await freshLink(app))
  return { browser, page }
}
