import type { ElectronApplication, Page } from '@playwright/test'

/** Which of the ways by which text becomes code have run code. */
export const WAYS_IN = [
  'script',
  'onerror',
  'onclick',
  'javascript:',
  'eval',
  'Function',
  'timer',
  'worker',
] as const

/** What ran, what threw at once, and which directives the page's policy reports as violated. */
export type Outcome = { ran: string[]; refused: string[]; violations: string[] }

/**
 * Tries every way in the page, from a timer: what the debugger itself evaluates is allowed to call eval whatever the policy says.
 */
export function tryToRunCode(page: Page): Promise<Outcome> {
  return page.evaluate(async ways => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
    const ran = new Set<string>()
    const refused: string[] = []
    Object.assign(window, { ranCode: (way: string) => ran.add(way) })
    const call = (way: string) => `window.ranCode(${JSON.stringify(way)})`
    const holder = document.body.appendChild(document.createElement('div'))
    const tries: Record<(typeof ways)[number], () => void> = {
      script: () => {
        const script = document.createElement('script')
        script.text = call('script')
        holder.append(script)
      },
      onerror: () => {
        const image = document.createElement('img')
        image.setAttribute('onerror', call('onerror'))
        image.src = 'data:image/png;base64,broken'
        holder.append(image)
      },
      onclick: () => {
        holder.insertAdjacentHTML('beforeend', `<button onclick='${call('onclick')}'>x</button>`)
        holder.querySelector('button')?.click()
      },
      'javascript:': () => {
        const link = document.createElement('a')
        link.href = `javascript:void ${call('javascript:')}`
        holder.append(link)
        link.click()
      },
      // Whether these are refused is the question.
      // oxlint-disable-next-line no-eval
      eval: () => void globalThis.eval(call('eval')),
      // oxlint-disable-next-line typescript/no-implied-eval
      Function: () => void new Function(call('Function'))(),
      timer: () => void setTimeout(call('timer') as unknown as () => void),
      worker: () => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
        worker.addEventListener('message', () => ran.add('worker'))
      },
    }
    for (const way of ways)
      await new Promise<void>(done =>
        setTimeout(() => {
          try {
            tries[way]()
          } catch {
            refused.push(way)
          }
          done()
        }),
      )
    await new Promise(done => setTimeout(done, 500))
    holder.remove()
    return { ran: ways.filter(way => ran.has(way)), refused, violations }
  }, WAYS_IN)
}

/** Paths that must not be answered with a file: out of the page's folder, hidden, doubly encoded, of another host or scheme. */
export const PATHS_OUT = [
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2fmain/index.js',
  '/..%5c..%5cpackage.json',
  '/%252e%252e/package.json',
  '/.inputs',
  '/index.html%00.png',
  '//etc/passwd',
  '/package.json',
]

export type Answer = { status: number; headers: Record<string, string> }
export type Ask = (url: string) => Promise<Answer>

/** As the window's page would be answered. Its own fetch is no way to ask: the scheme is not open to it. */
export function askInWindow(app: ElectronApplication): Ask {
  return url =>
    app.evaluate(async ({ net }, address) => {
      try {
        const { status, headers } = await net.fetch(address)
        return { status, headers: Object.fromEntries(headers) }
      } catch {
        return { status: 0, headers: {} }
      }
    }, url)
}

/** With the browser's cookies. */
export function askInBrowser(page: Page): Ask {
  return async url => {
    const answer = await page.request.get(url, { maxRedirects: 0 })
    return { status: answer.status(), headers: answer.headers() }
  }
}

export type Complaints = { console: string[]; violations: () => Promise<string[]> }

/** Listens from the next loading on: errors on the console, exceptions, and what the policy had to stop. */
export async function listenForComplaints(page: Page): Promise<Complaints> {
  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(window, { stoppedByPolicy: stopped })
    document.addEventListener('securitypolicyviolation', event =>
      stopped.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
  })
  await page.reload()
  return {
    console: errors,
    violations: () =>
      page.evaluate(() =>
        'stoppedByPolicy' in window ? (window.stoppedByPolicy as string[]) : ['not listening'],
      ),
  }
}
