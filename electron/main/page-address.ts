/** The page's own scheme: an origin that no web server can have, with the guarantees of a standard one. */
export const pageScheme = 'app'
export const pageHost = 'weekly-drill'
export const pageOrigin = `${pageScheme}://${pageHost}`

/** Where the windows' page comes from: our own scheme, or the development server that electron-vite names. */
export type PageAddress = { origin: string; url: string }

export function choosePageAddress(developmentUrl: string | undefined, isPackaged: boolean): PageAddress {
  if (isPackaged || developmentUrl === undefined) return { origin: pageOrigin, url: `${pageOrigin}/` }
  return { origin: new URL(developmentUrl).origin, url: developmentUrl }
}

/** URL.origin is 'null' for schemes that Node does not know, hence the comparison of the beginning. */
export function isOwnPage(address: PageAddress, url: string): boolean {
  return url === address.origin || url.startsWith(`${address.origin}/`)
}
