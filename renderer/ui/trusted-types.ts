type Policy = {
  createHTML: (text: string) => string
  createScript: () => never
  createScriptURL: () => never
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: 'default', policy: Policy) => unknown }
  }
}

/**
 * The page builds no markup from strings, so nothing with a tag in it may reach innerHTML. antd writes its style rules through
 * innerHTML of style elements: those hold no tag. Scripts come as modules from the page's own origin, which this does not touch.
 */
export function refuseMarkupFromStrings(): void {
  const refuse = (): never => {
    throw new TypeError('markup and scripts from strings are refused')
  }
  window.trustedTypes?.createPolicy('default', {
    createHTML: text => (text.includes('<') ? refuse() : text),
    createScript: refuse,
    createScriptURL: refuse,
  })
}
