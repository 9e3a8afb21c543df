import type { TokenCursor } from './token-cursor.ts'
import { codeOf, codeSet } from './vocabulary.ts'

const isQueryWord = codeSet(['SELECT', 'WITH', 'VALUES', 'VALUE', 'TABLE'])
const OPEN = codeOf('(')

/** Whether a query without parentheses of its own begins here. */
export function startsQuery(cursor: TokenCursor, ahead = 0): boolean {
  return isQueryWord[cursor.codeAt(ahead)] === 1
}

/** More parentheses than any parser goes down. */
const DEEP = 1000

/** How many parentheses open before a query here; null when no query stands in them. */
export function queryDepth(cursor: TokenCursor): number | null {
  let ahead = 0
  while (ahead < DEEP && cursor.codeAt(ahead) === OPEN) ahead++
  return startsQuery(cursor, ahead) ? ahead : null
}
