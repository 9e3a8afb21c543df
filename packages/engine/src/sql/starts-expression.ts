import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'
import { startsQuery } from './starts-query.ts'
import type { TokenCursor } from './token-cursor.ts'
import { CODE, codeOf, FIRST_KEYWORD, FIRST_SYMBOL, SPELLINGS } from './vocabulary.ts'

const SYMBOLS = new Set(['(', '-', '+', '?', '{'])
/** Words that are values, or begin what is looked into only then. */
const PLAIN = new Set('CASE TRUE FALSE UNKNOWN NULL'.split(' '))
/** Words with a syntax of their own: where operands are looked for, a bracket or a string belongs to the beginning. */
const PECULIAR = new Set(
  (
    'EXISTS UNIQUE CAST TRY_CAST DATE TIME TIMESTAMP DATETIME DECIMAL ARRAY MULTISET ROW PERIOD NEXT CURRENT CEIL ' +
    'CLASSIFIER CONTAINS_SUBSTR CONVERT DATETIME_TRUNC DATE_TRUNC EXTRACT JSON_ARRAY JSON_ARRAYAGG JSON_EXISTS ' +
    'JSON_OBJECT JSON_OBJECTAGG JSON_QUERY JSON_VALUE MATCH_NUMBER OVERLAY POSITION PREV SUBSTRING TIMESTAMP_DIFF ' +
    'TIMESTAMP_TRUNC TIME_DIFF TIME_TRUNC TRANSLATE TRIM'
  ).split(' '),
)
/** Words before an operand. */
const PREFIXES = new Set('NOT INTERVAL NEW RUNNING'.split(' '))
/** Reserved words that Flink looks for in lists, and refuses only then. */
const IN_LISTS = new Set('ARRAY_CONCAT_AGG CURSOR GROUP_CONCAT SAFE_CAST SPECIFIC STRING_AGG'.split(' '))
const NEVER = 0
const ALWAYS = 1
/** Only when what belongs to it follows; in lists always. */
const CALLED = 2
const PREFIX = 3
const LISTED = 4
const OPEN = codeOf('(')
const OPEN_SQUARE = codeOf('[')
const WITH = codeOf('WITH')
const VALUE = codeOf('VALUE')

/** For each code of a token, whether an expression can begin with it. */
const BEGINNINGS = Uint8Array.from(SPELLINGS, (spelling, code) => {
  if (code < FIRST_SYMBOL) return code === CODE.end ? NEVER : ALWAYS
  if (code < FIRST_KEYWORD) return SYMBOLS.has(spelling) ? ALWAYS : NEVER
  if (!reservedWords.has(spelling) || PLAIN.has(spelling) || valueWords.has(spelling)) return ALWAYS
  if (PECULIAR.has(spelling)) return CALLED
  if (PREFIXES.has(spelling)) return PREFIX
  return reservedFunctions.has(spelling) ? ALWAYS : IN_LISTS.has(spelling) ? LISTED : NEVER
})

/** Whether an operand can begin at the place the parser has come to, as Flink looks for one behind an operator. */
export function startsExpression(cursor: TokenCursor, ahead = 0): boolean {
  const code = cursor.codeAt(ahead)
  if (code === OPEN) return ahead > 0 || startsExpression(cursor, 1) || startsQuery(cursor, 1)
  switch (BEGINNINGS[code]) {
    case ALWAYS:
      return true
    case CALLED:
      return isOpened(cursor, ahead + 1)
    case PREFIX:
      return startsExpression(cursor, ahead + 1)
    default:
      return false
  }
}

/** A bracket or a string; WITH of `TIMESTAMP WITH LOCAL TIME ZONE`, VALUE of `NEXT VALUE FOR`. */
function isOpened(cursor: TokenCursor, ahead: number): boolean {
  const code = cursor.codeAt(ahead)
  const isString = code === CODE.string || code === CODE.escapedString || code === CODE.text
  return isString || code === OPEN || code === OPEN_SQUARE || code === WITH || code === VALUE
}

/** As `startsExpression`, as Flink looks for the next item of a list: by one word. */
export function startsItem(cursor: TokenCursor): boolean {
  return BEGINNINGS[cursor.code]! >= CALLED || startsExpression(cursor)
}
