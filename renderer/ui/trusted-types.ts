/** `null` refuses: the browser then throws at the place that tried and reports a violation of the policy. */
type Policy = {
  createHTML: (text: string) => string | null
  createScript: () => null
  createScriptURL: () => null
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
  window.trustedTypes?.createPolicy('default', {
    createHTML: text => (text.includes('<') ? null : text),
    createScript: () => null,
    createScriptURL: () => null,
  })
}
