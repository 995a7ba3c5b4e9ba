import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const script = (name: string): string => join(root, 'scripts', name)

/** A machine of whatever kind, without a screen. */
const WITHOUT_DISPLAY = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'weekly-drill-start-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe.skipIf(process.platform !== 'linux')('npm start without a display', () => {
  it('says so, serves the same app on 127.0.0.1 by a link that opens once, and ends when told', async () => {
    const child = spawn(process.execPath, [script('start.mjs'), '--data', folder()], { env: WITHOUT_DISPLAY })
    onTestFinished(() => void child.kill('SIGKILL'))
    let output = ''
    child.stdout.on('data', chunk => (output += String(chunk)))
    child.stderr.on('data', chunk => (output += String(chunk)))
    const gone = once(child, 'exit')
    const link = await new Promise<string>((found, fail) => {
      const look = setInterval(() => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+\/\?ticket=[0-9a-f]+/u.exec(output) ?? []
        if (url === undefined && child.exitCode === null) return
        clearInterval(look)
        if (url === undefined) fail(new Error(output))
        else found(url)
      }, 50)
    })
    expect(output).toMatch(/no display here.*serving the same app to browsers/u)
    const first = await fetch(link, { redirect: 'manual' })
    expect([first.status, first.headers.get('set-cookie')?.includes('HttpOnly')]).toEqual([303, true])
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(new URL('/', link), { headers: { Cookie: cookie } })
    expect([page.status, (await page.text()).includes('<title>')]).toEqual([200, true])
    expect((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')).toBe(null)
    child.kill('SIGTERM')
    expect(await gone).toEqual([0, null])
  }, 300_000)

  it('npm run dev: one sentence that names the way without one', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script('dev.mjs')], {
      env: WITHOUT_DISPLAY,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Development needs a display .*"npm run serve".*\n$/u)
  })
})

it.each(['abc', '-1', '80.5', '65536'])('--port %s: one sentence, and nothing is made', port => {
  const data = join(folder(), 'data')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent("globalThis.__APP_VERSION__='0.0.0-test'")}`,
      join(root, 'electron/backend/serve.ts'),
      `--port=${port}`,
      '--data',
      data,
    ],
    { encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.replace(/^\(.*\n/gmu, '')).toBe(
    `--port ${port} 不是端口，请写 0 到 65535 的整数。/ is no port; say a whole number from 0 to 65535.\n`,
  )
})

describe('npm ci', () => {
  /** What npm says of the two files, without asking anybody and without touching our packages. */
  const dryRun = (manifest: string): { status: number | null; text: string } => {
    const place = folder()
    writeFileSync(join(place, 'package.json'), manifest)
    writeFileSync(join(place, 'package-lock.json'), readFileSync(join(root, 'package-lock.json')))
    const switches = ['--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--offline']
    const { status, stdout, stderr } = spawnSync('npm', ['ci', ...switches], { cwd: place, encoding: 'utf8' })
    return { status, text: stdout + stderr }
  }
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')

  it('works from the committed lockfile', () => {
    const { status, text } = dryRun(manifest)
    expect(text).not.toContain('Missing')
    expect(status, text).toBe(0)
    expect(text).toMatch(/added \d{3} packages/u)
  }, 120_000)

  it('control: does not, when the lockfile is of another package.json', () => {
    const other = manifest.replace(/"zod": "[^"]+"/u, '"zod": "1.0.0"')
    expect(other).not.toBe(manifest)
    expect(dryRun(other).status).not.toBe(0)
  }, 120_000)
})
