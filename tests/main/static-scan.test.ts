import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesWith, sourcesIn, withoutComments } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const app = sourcesIn('electron', 'renderer')
const everything = sourcesIn('electron', 'renderer', 'scripts', 'package.json', 'electron.vite.config.ts')

/** What may stand in these files only. `sample` is the control: a pattern that would not find it finds nothing at all. */
const rules: { id: string; what: string; pattern: RegExp; sample: string; only: string[] }[] = [
  {
    id: 'E01',
    what: 'windows are made in one factory',
    pattern: /new\s+(?:BrowserWindow|WebContentsView|BrowserView|BaseWindow)\s*\(/u,
    sample: 'const w = new BrowserWindow({})',
    only: ['electron/main/window.ts'],
  },
  {
    id: 'E01',
    what: 'no right is given back to a page',
    pattern:
      /(?:nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures)\s*:\s*(?:true|!0)|(?:contextIsolation|sandbox|webSecurity)\s*:\s*(?:false|!1)|enableBlinkFeatures/u,
    sample: 'webPreferences: { nodeIntegration: true }',
    only: [],
  },
  {
    id: 'E03',
    what: 'no page from a file, no weakened scheme',
    pattern: /loadFile\s*\(|file:\/\/|bypassCSP|corsEnabled|allowServiceWorkers/u,
    sample: "window.loadFile('index.html')",
    only: [],
  },
  {
    id: 'E09',
    what: 'nothing is opened outside the app',
    pattern: /openExternal|openPath|showItemInFolder|\{[^}]*\bshell\b[^}]*\}\s*from\s*'electron'/u,
    sample: "import { shell } from 'electron'",
    only: [],
  },
  {
    id: 'E10',
    what: 'windows are listened to in one place',
    pattern: /\bipcMain\b/u,
    sample: "ipcMain.handle('x', run)",
    only: ['electron/main/channels.ts'],
  },
  {
    id: 'E12',
    what: 'the bridge is in the preload script only',
    pattern: /\b(?:ipcRenderer|contextBridge)\b/u,
    sample: "ipcRenderer.invoke('x')",
    only: ['electron/preload/index.ts'],
  },
  {
    id: 'E12',
    what: 'the bridge has no way of asking or listening',
    pattern: /ipcRenderer\s*\.\s*(?!postMessage\b)\w+/u,
    sample: "ipcRenderer.on('x', listener)",
    only: [],
  },
  {
    id: 'E14',
    what: 'no crash report leaves',
    pattern: /crashReporter|autoUpdater/u,
    sample: 'crashReporter.start({})',
    only: [],
  },
  {
    id: 'E15',
    what: 'no certificate is waved through',
    pattern:
      /certificate-error|setCertificateVerifyProc|ignore-certificate-errors|ELECTRON_DISABLE_SECURITY_WARNINGS/u,
    sample: "app.on('certificate-error', accept)",
    // There it stands among the switches that are refused.
    only: ['electron/main/debugging-switches.ts'],
  },
  {
    id: 'E18',
    what: 'main starts the backend and no other program',
    pattern: /child_process/u,
    sample: "import { exec } from 'node:child_process'",
    only: ['electron/main/backend-child.ts'],
  },
  {
    id: 'E25',
    what: 'no text becomes code',
    pattern: /dangerouslySetInnerHTML|\beval\s*\(|new\s+Function\s*\(|insertAdjacentHTML|document\.write\b/u,
    sample: '<p dangerouslySetInnerHTML={{ __html: stem }} />',
    only: [],
  },
  {
    id: 'openDatabase',
    what: 'a database is opened in one place, and its copy checked in another',
    pattern: /new\s+(?:Better\w*|Database(?:Sync)?|Sqlite\w*)\s*\(|better-sqlite3'\s*\)|node:sqlite/u,
    sample: "const database = new BetterSqlite('weekly-drill.db')",
    only: ['electron/store/sqlite/open-database.ts'],
  },
]

describe.each(rules)('$id: $what', ({ pattern, sample, only }) => {
  it('finds its sample', () => {
    expect(filesWith(pattern, [{ file: 'sample.ts', code: withoutComments(sample) }])).toEqual(['sample.ts'])
  })

  it(`stands ${only.length === 0 ? 'nowhere' : `in ${only.join(', ')} only`}`, () => {
    expect(filesWith(pattern, app)).toEqual(only)
  })
})

describe('the scan itself', () => {
  it('has read the sources', () => {
    expect(app.length).toBeGreaterThan(50)
    expect(app.map(({ file }) => file)).toContain('electron/main/window.ts')
  })

  it('looks at code, not at comments, and not into URLs', () => {
    expect(withoutComments("a('https://x/y') // eval(b)\n/* eval( */ c")).toBe("a('https://x/y') \n c")
  })
})

describe('E02: the sandbox', () => {
  it('is switched off in one file of the launchers and nowhere else', () => {
    expect(filesWith(/no-sandbox/iu, everything)).toEqual(['scripts/root-switches.mjs'])
  })
})

describe('E10: channels', () => {
  const names = (code: string): string[] =>
    [...code.matchAll(/\bname:\s*([A-Z_]+|'[^']+')/gu)].map(match => match[1] ?? '')
  const shell = app
    .filter(({ code }) => code.includes('registerChannel(') || code.includes('Channel<'))
    .map(({ code }) => code)
    .join('\n')
  const preload = readFileSync(join(root, 'electron/preload/index.ts'), 'utf8')

  it('are the same set in main and in the preload script', () => {
    const spoken = [...preload.matchAll(/ipcRenderer\.\w+\(\s*([\w']+)/gu)].map(match => match[1] ?? '')
    expect(new Set(spoken)).toEqual(new Set(['PORT_MESSAGE', 'PRINT_PDF_MESSAGE']))
    expect(new Set(names(shell))).toEqual(new Set(spoken))
  })

  it('finds a second one', () => {
    expect(names("registerChannel({ name: 'print', doors: [] })")).toEqual(["'print'"])
  })
})

// `npm test` builds first; a lone vitest run may have no build to look at, and says so.
describe.skipIf(!existsSync(join(root, 'out/main/index.js')))('E25: the built files', () => {
  const built = (): string[] => readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })

  it('hold no source maps', () => {
    expect(built().filter(file => file.endsWith('.map'))).toEqual([])
  })

  it('give no right back', () => {
    const weakened =
      /nodeIntegration\w*:\s*(?:!0|true)|(?:contextIsolation|sandbox|webSecurity):\s*(?:!1|false)|webviewTag:\s*(?:!0|true)/u
    const main = readFileSync(join(root, 'out/main/index.js'), 'utf8')
    expect(main).toMatch(/contextIsolation:\s*(?:!0|true)/u)
    expect(main).not.toMatch(weakened)
    expect('webPreferences: { sandbox: !1 }').toMatch(weakened)
  })

  it('have a preload script that needs nothing but electron', () => {
    const preload = readFileSync(join(root, 'out/preload/index.cjs'), 'utf8')
    expect([...preload.matchAll(/require\(["']([^"']+)["']\)/gu)].map(match => match[1])).toEqual([
      'electron',
    ])
  })
})
