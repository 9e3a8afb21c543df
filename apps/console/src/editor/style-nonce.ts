let done = false

/**
 * Monaco puts its styles into the page by `document.createElement('style')` and knows no nonce (monaco-editor#271).
 * So that the page's policy can ask for one, every style element made from here on carries the page's own.
 */
export function giveStylesNonce(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (done || !nonce) return
  done = true
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name.toLowerCase() === 'style') element.nonce = nonce
    return element
  }) as typeof document.createElement
}
