import { isDesktop } from './transport.ts'

/** Only our window makes a PDF by itself; a browser has that in its print dialog. */
export const canMakePdf = isDesktop

/** What the print style sheet makes of the page; null where it could not be made. */
export async function pageAsPdf(): Promise<Blob | null> {
  const pdf = await window.weeklyDrill?.printToPdf()
  return pdf ? new Blob([pdf], { type: 'application/pdf' }) : null
}
