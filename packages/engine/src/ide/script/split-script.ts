/** The stretch of a script that one statement takes, its `;` and what stands before its first word included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const TURNS = /\/\*\+|\/\*[\s\S]*?(?:\*\/|$)|--[^\n]*|\/\/[^\n]*|'(?:[^']|'')*(?:'|$)|`(?:[^`]|``)*(?:`|$)|;/g
const LEAD = /^(?:\s+|--[^\n]*(?:\n|$)|\/\/[^\n]*(?:\n|$)|\/\*(?!\+)[\s\S]*?(?:\*\/|$))*/
const OPENS_SET = /^(?:(?:[A-Za-z_]+|'[^']*')[\s,]+){0,8}?STATEMENT\s+SET\b/i

/**
 * Cuts a script into the stretches of its statements, which together are the whole text. Only comments, quotes and
 * statement sets are understood, so that this works while a statement is half written. Cutting can begin behind any
 * stretch: what stands before it has no say in what follows.
 */
export function* splitScript(text: string, from = 0): Generator<Stretch, void> {
  const turns = new RegExp(TURNS)
  let start = from
  let segment = from
  let inSet = false
  turns.lastIndex = from
  for (let turn = turns.exec(text); turn; turn = turns.exec(text)) {
    if (turn[0] !== ';') continue
    const end = turn.index + 1
    const words = text.slice(segment, end).replace(LEAD, '')
    if (segment === start) inSet = OPENS_SET.test(words)
    else if (/^END\b/i.test(words)) inSet = false
    segment = end
    if (inSet) continue
    yield { start, end }
    start = end
  }
  if (start < text.length || start === 0) yield { start, end: text.length }
}
