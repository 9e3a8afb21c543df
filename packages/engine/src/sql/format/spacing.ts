import { reservedWords, valueWords } from '../reserved-words.ts'
import type { Token } from '../token.ts'
import { placeKey, placeRank, type Roles } from './roles.ts'

/** Words whose parenthesis follows at once though they are no names of functions. */
const TIGHT = new Set(
  (
    'CAST TRY_CAST ARRAY MAP MULTISET ROW UNNEST TABLE DESCRIPTOR PERMUTE BERNOULLI SYSTEM SUBSTITUTE REPEATABLE ' +
    'YEAR QUARTER MONTH WEEK DAY HOUR MINUTE SECOND PERIOD RAW'
  ).split(' '),
)
const NO_SPACE_BEFORE = new Set([',', ')', ']', '.', ';', '['])
const NO_SPACE_AFTER = new Set(['(', '[', '.'])
const SIGNS = new Set(['-', '+'])

/** Whether a blank stands between two tokens on one line; `before` is the token before the first. */
export function isSpaced(first: Token, second: Token, before: Token | undefined, roles: Roles): boolean {
  if (isSymbol(second) && NO_SPACE_BEFORE.has(second.value)) return second.value === '[' && isOperator(first)
  if (isSymbol(first) && NO_SPACE_AFTER.has(first.value)) return false
  if (isAngle(first, roles)) return first.value !== '<' && !isAngle(second, roles)
  if (isAngle(second, roles)) return false
  if (isSymbol(second) && second.value === '(') return !opensCall(first, roles)
  if (isSymbol(first) && SIGNS.has(first.value) && isPrefixSign(before)) return second.value === first.value
  return true
}

function isSymbol(token: Token): boolean {
  return token.kind === 'symbol'
}

function isOperator(token: Token): boolean {
  return token.kind === 'symbol' && token.value !== ')' && token.value !== ']'
}

/** A bracket of a type: `ARRAY<INT>`, `ROW<>`. */
export function isAngle(token: Token, { types }: Roles): boolean {
  if (token.kind !== 'symbol' || !['<', '>', '<>'].includes(token.value)) return false
  const rank = placeRank(token.span.line, token.span.column)
  return types.some(([first, last]) => rank > first && rank < last)
}

function opensCall(name: Token, roles: Roles): boolean {
  if (name.kind === 'symbol') return name.value === '(' || name.value === '['
  if (name.kind !== 'word' && name.kind !== 'name') return false
  if (roles.called.has(placeKey(name.span))) return true
  if (name.kind === 'word' && TIGHT.has(name.value)) return true
  const rank = placeRank(name.span.line, name.span.column)
  return roles.types.some(([first, last]) => rank >= first && rank < last)
}

/** Whether a sign behind this token is a prefix, not an operator. */
export function isPrefixSign(before: Token | undefined): boolean {
  if (!before) return true
  if (before.kind === 'symbol') return before.value !== ')' && before.value !== ']'
  return before.kind === 'word' && reservedWords.has(before.value) && !isValue(before.value)
}

function isValue(word: string): boolean {
  return valueWords.has(word) || ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'END'].includes(word)
}
