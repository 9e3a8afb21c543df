import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'
import { QUERY_WORDS } from './starts-query.ts'
import type { Token } from './token.ts'

const SYMBOLS = new Set(['(', '-', '+', '?', '{'])
/** Reserved words that begin expressions of their own. */
const WORDS = new Set(
  (
    'NOT EXISTS UNIQUE CASE CAST TRY_CAST TRUE FALSE UNKNOWN NULL DATE TIME TIMESTAMP DATETIME DECIMAL INTERVAL ' +
    'ARRAY MULTISET ROW PERIOD NEW NEXT CURRENT RUNNING'
  ).split(' '),
)

/** Whether an expression can begin at the place the parser has come to. */
export function startsExpression(parser: { peek(ahead?: number): Token }, ahead = 0): boolean {
  const token = parser.peek(ahead)
  if (token.kind === 'symbol') {
    if (token.value !== '(') return SYMBOLS.has(token.value)
    return ahead > 0 || startsExpression(parser, 1) || QUERY_WORDS.has(parser.peek(1).value)
  }
  if (token.kind !== 'word') return token.kind !== 'end'
  if (!reservedWords.has(token.value) || WORDS.has(token.value) || valueWords.has(token.value)) return true
  return reservedFunctions.has(token.value) && parser.peek(ahead + 1).value === '('
}
