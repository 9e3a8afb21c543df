import { editor } from 'monaco-editor/editor'

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
    colors: {
      'editor.background': hex('--bg'),
      'editor.foreground': hex('--ink'),
      'editorLineNumber.foreground': hex('--ink-3'),
      'editorLineNumber.activeForeground': hex('--ink'),
      'editor.lineHighlightBackground': hex('--code-line'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': hex('--code-mark'),
      'editorCursor.foreground': hex('--ink'),
      'editorWidget.background': hex('--bg-float'),
      'editorWidget.foreground': hex('--ink'),
      'editorWidget.border': hex('--line-strong'),
      'editorHoverWidget.background': hex('--bg-float'),
      'editorHoverWidget.border': hex('--line-strong'),
      'editorSuggestWidget.background': hex('--bg-float'),
      'editorSuggestWidget.border': hex('--line-strong'),
      'editorSuggestWidget.selectedBackground': hex('--accent-tint'),
      'editorSuggestWidget.selectedForeground': hex('--ink'),
      'editorSuggestWidget.highlightForeground': hex('--accent'),
      'editorError.foreground': hex('--bad'),
      'editorWarning.foreground': hex('--warn'),
      'editorInfo.foreground': hex('--info'),
      'editorIndentGuide.background1': hex('--line'),
      'editorGutter.background': hex('--bg'),
      'scrollbarSlider.background': `${hex('--n-5').slice(0, 7)}55`,
      'diffEditor.insertedTextBackground': `${hex('--ok').slice(0, 7)}30`,
      'diffEditor.removedTextBackground': `${hex('--bad').slice(0, 7)}30`,
      focusBorder: hex('--focus'),
    },
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
