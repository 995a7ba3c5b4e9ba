/** The nonce that the door put into this copy of the page; its CSP lets only style elements with it apply. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/**
 * antd gives its nonce to every style element but the few small ones of its scroll lock and scroll-bar measurement. Without it
 * the page behind a dialog would scroll and each dialog would log a CSP violation.
 */
export function giveNonceToStyles(): void {
  const nonce = pageNonce()
  const create = document.createElement.bind(document)
  Object.assign(document, {
    createElement: (name: string, options?: ElementCreationOptions) => {
      const element = create(name, options)
      if (element instanceof HTMLStyleElement) element.nonce = nonce
      return element
    },
  })
}
