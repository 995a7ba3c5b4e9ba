import type { MessagePortMain, WebContents } from 'electron'
import { PRINT_PDF_MESSAGE, type PdfReply } from '#contract/backend-process'
import type { Channel } from './channels.ts'

/**
 * A page as PDF: what its print style sheet makes of it, on A4. The page says nothing but that it wants one, and gets the bytes back
 * through a port of its own; where they are kept is asked by the same dialog as for every other file (downloads.ts).
 */
export function printPdfChannel(log: (line: string) => void): Channel<null> {
  /** One at a time for each page: a second one would be laid out while the first one is. */
  const printing = new WeakSet<WebContents>()
  return {
    name: PRINT_PDF_MESSAGE,
    doors: ['local'],
    accepts: (payload): payload is null => payload === null,
    run: ({ page }, _payload, [port]) => {
      if (port === undefined) return
      if (printing.has(page)) return answer(port, { ok: false })
      printing.add(page)
      void pdfOf(page, log)
        .then(reply => answer(port, reply))
        .finally(() => printing.delete(page))
    },
  }
}

async function pdfOf(page: WebContents, log: (line: string) => void): Promise<PdfReply> {
  try {
    const pdf = await page.printToPDF({
      pageSize: 'A4',
      // The sheets have margins of their own.
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      preferCSSPageSize: true,
      printBackground: true,
    })
    return { ok: true, pdf: Uint8Array.from(pdf) }
  } catch (error) {
    log(`the page could not be printed: ${String(error)}`)
    return { ok: false }
  }
}

function answer(port: MessagePortMain, reply: PdfReply): void {
  port.postMessage(reply)
  port.close()
}
