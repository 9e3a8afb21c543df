import { isLineComment } from './pieces.ts'

/** What a script is made of. `apart`: an empty line stood before it. */
export interface Element {
  readonly kind: 'code' | 'semicolon' | 'comment'
  readonly text: string
  readonly onNewLine?: boolean
  readonly apart?: boolean
}

/**
 * Puts statements and comments together: semicolons behind their statement, an empty line between longer statements.
 * What ends within a string is left open: with `isOpen` nothing follows.
 */
export function assemble(elements: readonly Element[], isOpen: boolean): string {
  let text = ''
  let last: Element | undefined
  let code: Element | undefined
  for (const element of elements) {
    text += gapBefore(element, last, code) + element.text
    last = element
    if (element.kind === 'code') code = element
  }
  return text === '' || isOpen ? text : `${text}\n`
}

function gapBefore(element: Element, last: Element | undefined, code: Element | undefined): string {
  if (!last) return ''
  const isOpen = last.kind === 'comment' && isLineComment(last.text)
  if (element.kind === 'semicolon') return isOpen ? '\n' : ''
  const apart = element.apart ? '\n\n' : '\n'
  if (element.kind === 'comment') {
    if (!element.onNewLine && !isOpen) return ' '
    return last.kind === 'comment' && last.onNewLine ? apart : beforeComment(apart, code)
  }
  // A comment right above a statement is about it.
  if (last.kind === 'comment' && last.onNewLine) return apart
  const isShort = !element.text.includes('\n') && !code?.text.includes('\n')
  return isShort ? apart : '\n\n'
}

function beforeComment(apart: string, code: Element | undefined): string {
  return code?.text.includes('\n') ? '\n\n' : apart
}
