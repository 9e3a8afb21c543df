/** A statement in a script, by offsets in UTF-16 units. The end is exclusive and leaves out the semicolon. */
export interface Statement {
  readonly start: number
  readonly end: number
}

const skips = [/--[^\n]*/y, /\/\*[\s\S]*?(?:\*\/|$)/y, /'(?:[^']|'')*(?:'|$)/y, /`[^`]*(?:`|$)/y]

/**
 * Where the statements of a script begin and end, also while it is half written: only comments, strings and quoted
 * names are understood, and `BEGIN STATEMENT SET; … END` counts as one. The parser has the last word on everything else.
 */
export function splitStatements(script: string): readonly Statement[] {
  const statements: Statement[] = []
  let start = 0
  let inSet = false
  const close = (end: number) => {
    const text = script.slice(start, end)
    const lead = leading(text)
    const body = text.slice(lead).trimEnd()
    if (body === '') return
    statements.push({ start: start + lead, end: start + lead + body.length })
  }
  for (let at = 0; at < script.length; ) {
    const skipped = skip(script, at)
    if (skipped > at) {
      at = skipped
      continue
    }
    if (script[at] === ';') {
      const text = script.slice(start, at)
      const first = text.slice(leading(text))
      if (/^(EXECUTE\s+STATEMENT\s+SET|BEGIN\s+STATEMENT\s+SET)\b/i.test(first))
        inSet = !/;\s*END\s*$/i.test(first)
      if (!inSet) {
        close(at)
        start = at + 1
      }
    }
    at += 1
  }
  close(script.length)
  return statements
}

function skip(script: string, at: number): number {
  for (const pattern of skips) {
    pattern.lastIndex = at
    const match = pattern.exec(script)
    if (match) return at + match[0].length
  }
  return at
}

/** Blanks and comments before the first word. */
function leading(text: string): number {
  return /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/.exec(text)![0].length
}

/** The statement the cursor is in, or the one before it. */
export function statementAt(script: string, offset: number): Statement | null {
  const statements = splitStatements(script)
  let found: Statement | null = null
  for (const statement of statements) {
    if (statement.start > offset && found !== null) break
    found = statement
    if (offset <= statement.end + 1) break
  }
  return found
}
