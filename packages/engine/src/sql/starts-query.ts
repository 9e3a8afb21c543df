import type { Token } from './token.ts'

interface Tokens {
  peek(ahead?: number): Token
  atSymbol(symbol: string, ahead?: number): boolean
}

export const QUERY_WORDS = new Set(['SELECT', 'WITH', 'VALUES', 'VALUE', 'TABLE'])

/** Whether a query without parentheses of its own begins here. */
export function startsQuery(parser: Tokens, ahead = 0): boolean {
  const word = parser.peek(ahead)
  return word.kind === 'word' && QUERY_WORDS.has(word.value)
}

/** More parentheses than any parser goes down. */
const DEEP = 1000

/** How many parentheses open before a query here; null when no query stands in them. */
export function queryDepth(parser: Tokens): number | null {
  let ahead = 0
  while (ahead < DEEP && parser.atSymbol('(', ahead)) ahead++
  return startsQuery(parser, ahead) ? ahead : null
}
