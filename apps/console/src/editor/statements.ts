import { splitScript } from '@millrace/engine/split-script'

/** A statement in a script, by offsets in UTF-16 units. The end is exclusive and leaves out the semicolon. */
export interface Statement {
  readonly start: number
  readonly end: number
}

/** Where the statements of a script begin and end, also while it is half written. The parser has the last word. */
export function* splitStatements(script: string): Generator<Statement, void> {
  for (const stretch of splitScript(script)) {
    const text = script.slice(stretch.start, stretch.end).replace(/;$/, '')
    const lead = leading(text)
    const body = text.slice(lead).trimEnd()
    const start = stretch.start + lead
    if (body !== '') yield { start, end: start + body.length }
  }
}

/** Blanks and comments before the first word. */
function leading(text: string): number {
  return /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/.exec(text)![0].length
}

/** The statement the cursor is in, or the one before it. */
export function statementAt(script: string, offset: number): Statement | null {
  let found: Statement | null = null
  for (const statement of splitStatements(script)) {
    if (statement.start > offset && found !== null) break
    found = statement
    if (offset <= statement.end + 1) break
  }
  return found
}
