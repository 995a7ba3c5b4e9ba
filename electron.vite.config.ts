import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)
const manifest: { version: string; dependencies: Record<string, string> } = JSON.parse(
  readFileSync(at('package.json'), 'utf8'),
)
const define = { __APP_VERSION__: JSON.stringify(manifest.version) }

/** Workers are files of their own: `new Worker(new URL('./<name>.js', import.meta.url))` finds them beside the entry. */
const workers = Object.fromEntries(
  [
    'importing/roster-worker',
    'importing/question-worker',
    'importing/duplicate-worker',
    'importing/statute-worker',
    'backend/search-worker',
    'backend/near-worker',
  ]
    .map(path => [basename(path), at(`electron/${path}.ts`)] as const)
    .filter(([, file]) => existsSync(file)),
)

/** Everything the backend needs but the database library, which is native. */
const bundledPackages = Object.keys(manifest.dependencies).filter(name => name !== 'better-sqlite3')

export default defineConfig({
  main: {
    define,
    // Its build for Node declares a `require` of its own, beside the one that electron-vite adds: no worker would start.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      // Bundled, the backend loads in a third of the time: its packages are hundreds of files, most of them never called.
      externalizeDeps: { exclude: bundledPackages },
      // The registry runtime of scripts/electron-runtime.mjs has Node 20; electron-vite would aim at the newest.
      target: 'node20.18',
      sourcemap: false,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          backend: at('electron/backend/utility.ts'),
          serve: at('electron/backend/serve.ts'),
          ...workers,
        },
        // Chunks lie flat beside the entries, so that import.meta.url names the same folder wherever code lands.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    define,
    build: {
      target: 'node20.18',
      sourcemap: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload must be CommonJS, and with "type": "module" only .cjs says so.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    define,
    plugins: [react()],
    build: {
      // The same files serve the window and the browsers on the LAN; Windows 7 machines end at Chrome 109.
      target: 'chrome109',
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        input: at('renderer/index.html'),
        output: {
          // One file for all that the first screen needs: sixteen small ones take turns in the window's protocol handler. One
          // more for what everybody needs next.
          codeSplitting: {
            groups: [
              { name: 'first-screen', test: /renderer\/main\.tsx$/u, priority: 2 },
              {
                name: 'signed-in',
                test: /renderer\/(?:app\/signed-in|features\/session\/pin-panel)\.tsx$/u,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
})
