import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'
import { startsQuery } from './starts-query.ts'
import type { TokenCursor } from './token-cursor.ts'
import { CODE, codeOf, FIRST_KEYWORD, FIRST_SYMBOL, SPELLINGS } from './vocabulary.ts'

const SYMBOLS = new Set(['(', '-', '+', '?', '{'])
/** Reserved words that begin expressions of their own. */
const WORDS = new Set(
  (
    'NOT EXISTS UNIQUE CASE CAST TRY_CAST TRUE FALSE UNKNOWN NULL DATE TIME TIMESTAMP DATETIME DECIMAL INTERVAL ' +
    'ARRAY MULTISET ROW PERIOD NEW NEXT CURRENT RUNNING'
  ).split(' '),
)
const NEVER = 0
const ALWAYS = 1
/** Only when a parenthesis follows. */
const CALLED = 2
const OPEN = codeOf('(')

/** For each code of a token, whether an expression can begin with it. */
const BEGINNINGS = Uint8Array.from(SPELLINGS, (spelling, code) => {
  if (code < FIRST_SYMBOL) return code === CODE.end ? NEVER : ALWAYS
  if (code < FIRST_KEYWORD) return SYMBOLS.has(spelling) ? ALWAYS : NEVER
  if (!reservedWords.has(spelling) || WORDS.has(spelling) || valueWords.has(spelling)) return ALWAYS
  return reservedFunctions.has(spelling) ? CALLED : NEVER
})

/** Whether an expression can begin at the place the parser has come to. */
export function startsExpression(cursor: TokenCursor, ahead = 0): boolean {
  const code = cursor.codeAt(ahead)
  if (code === OPEN) return ahead > 0 || startsExpression(cursor, 1) || startsQuery(cursor, 1)
  return BEGINNINGS[code] === CALLED ? cursor.codeAt(ahead + 1) === OPEN : BEGINNINGS[code] === ALWAYS
}
