import { editor } from 'monaco-editor/editor'
import { editorColours } from './editor-colours.ts'

export const THEME = 'millrace'

/** Monaco takes no `var()`: the tokens of the current scheme are resolved and the theme defined anew. */
export function applyTheme(): void {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const hex = (token: string) => toHex(style.getPropertyValue(token).trim())
  const rule = (token: string, name: string, fontStyle?: string): editor.ITokenThemeRule => ({
    token,
    foreground: hex(name).slice(1, 7),
    ...(fontStyle && { fontStyle }),
  })
  editor.defineTheme(THEME, {
    base: root.dataset.mantineColorScheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', '--ink'),
      rule('keyword', '--code-keyword'),
      rule('function', '--code-function'),
      rule('string', '--code-string'),
      rule('number', '--code-number'),
      rule('comment', '--code-comment'),
      rule('delimiter', '--ink'),
      rule('operator', '--ink'),
      rule('identifier', '--ink'),
      rule('table', '--code-variable'),
      rule('view', '--code-variable'),
      rule('commonTable', '--code-variable'),
      rule('namespace', '--code-variable'),
      rule('alias', '--ink-2', 'italic'),
      rule('variable', '--code-variable'),
      rule('column', '--ink'),
      rule('aggregate', '--code-function', 'bold'),
      rule('parameter', '--code-number'),
      rule('optionKey', '--ink-2'),
      rule('type', '--code-keyword'),
    ],
    colors: editorColours(hex),
  })
  editor.setTheme(THEME)
}

function toHex(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)
  return short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : '#808080'
}

/** Follows the switch between light and dark. */
export function watchScheme(): () => void {
  const observer = new MutationObserver(applyTheme)
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
  return () => observer.disconnect()
}
