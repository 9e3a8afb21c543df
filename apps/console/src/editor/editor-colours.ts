type Hex = (token: string) => string
type Colours = Readonly<Record<string, string>>

/** The colours of Monaco's parts, by the tokens of the design system. */
export function editorColours(hex: Hex): Record<string, string> {
  return { ...textColours(hex), ...widgetColours(hex) }
}

function textColours(hex: Hex): Colours {
  return {
    'editor.background': hex('--bg'),
    'editor.foreground': hex('--ink'),
    'editorLineNumber.foreground': hex('--ink-3'),
    'editorLineNumber.activeForeground': hex('--ink'),
    'editor.lineHighlightBackground': hex('--code-line'),
    'editor.lineHighlightBorder': '#00000000',
    'editor.selectionBackground': hex('--code-mark'),
    'editorCursor.foreground': hex('--ink'),
    'editor.rangeHighlightBackground': hex('--code-mark'),
    'editor.wordHighlightBackground': hex('--code-mark'),
    'editor.wordHighlightStrongBackground': hex('--code-mark'),
    'editorError.foreground': hex('--bad'),
    'editorWarning.foreground': hex('--warn'),
    'editorInfo.foreground': hex('--info'),
    'editorIndentGuide.background1': hex('--line'),
    'editorGutter.background': hex('--bg'),
    'scrollbarSlider.background': `${hex('--n-5').slice(0, 7)}55`,
    'diffEditor.insertedTextBackground': `${hex('--ok').slice(0, 7)}30`,
    'diffEditor.removedTextBackground': `${hex('--bad').slice(0, 7)}30`,
    focusBorder: hex('--focus'),
  }
}

/** What floats above the text, and the lists in it. */
function widgetColours(hex: Hex): Colours {
  return {
    'editorWidget.background': hex('--bg-float'),
    'editorWidget.foreground': hex('--ink'),
    'editorWidget.border': hex('--line-strong'),
    'editorHoverWidget.background': hex('--bg-float'),
    'editorHoverWidget.border': hex('--line-strong'),
    'list.activeSelectionBackground': hex('--accent-tint'),
    'list.activeSelectionForeground': hex('--ink'),
    'list.activeSelectionIconForeground': hex('--ink'),
    'list.focusBackground': hex('--accent-tint'),
    'list.focusForeground': hex('--ink'),
    'list.highlightForeground': hex('--accent'),
    'list.focusHighlightForeground': hex('--accent'),
    'list.hoverBackground': hex('--bg-sunk'),
    'quickInput.background': hex('--bg-float'),
    'quickInput.foreground': hex('--ink'),
    'quickInputList.focusBackground': hex('--accent-tint'),
    'quickInputList.focusForeground': hex('--ink'),
    'pickerGroup.foreground': hex('--accent'),
    'menu.background': hex('--bg-float'),
    'menu.foreground': hex('--ink'),
    'menu.selectionBackground': hex('--accent-tint'),
    'menu.selectionForeground': hex('--ink'),
    'menu.border': hex('--line-strong'),
    'editorActionList.background': hex('--bg-float'),
    'editorActionList.foreground': hex('--ink'),
    'editorActionList.focusBackground': hex('--accent-tint'),
    'editorActionList.focusForeground': hex('--ink'),
    'input.background': hex('--bg'),
    'input.foreground': hex('--ink'),
    'input.border': hex('--line-strong'),
    'peekView.border': hex('--accent'),
    'peekViewTitle.background': hex('--bg-sunk'),
    'peekViewTitleLabel.foreground': hex('--ink'),
    'peekViewTitleDescription.foreground': hex('--ink-2'),
    'peekViewResult.background': hex('--bg-sunk'),
    'peekViewResult.lineForeground': hex('--ink'),
    'peekViewResult.fileForeground': hex('--ink'),
    'peekViewResult.selectionBackground': hex('--accent-tint'),
    'peekViewResult.selectionForeground': hex('--ink'),
    'peekViewEditor.background': hex('--bg'),
    'editorSuggestWidget.background': hex('--bg-float'),
    'editorSuggestWidget.border': hex('--line-strong'),
    'editorSuggestWidget.selectedBackground': hex('--accent-tint'),
    'editorSuggestWidget.selectedForeground': hex('--ink'),
    'editorSuggestWidget.highlightForeground': hex('--accent'),
  }
}
