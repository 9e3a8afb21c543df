import { concat, type Doc, group, hardLine, indent, join, line, softLine } from './doc.ts'
import { setExpression } from './layout-expression.ts'
import { type Layout, setInline, setPiece } from './layout-tokens.ts'
import { atWords, type Bracket, isBracket, splitAtCommas, type Tree } from './token-tree.ts'

const WINDOW: readonly (readonly string[])[] = [['PARTITION', 'BY'], ['ORDER', 'BY'], ['ROWS'], ['RANGE']]

/** `(PARTITION BY a ORDER BY b ROWS …)` of OVER and WINDOW. */
export function isWindow(bracket: Bracket): boolean {
  const starts = (at: number) => WINDOW.some((words) => atWords(bracket.inner, at, ...words))
  return starts(0) || (bracket.inner.length > 1 && !isBracket(bracket.inner[0]!) && starts(1))
}

/** A window on one line, or one clause a line. */
export function setWindow(bracket: Bracket, layout: Layout): Doc {
  const clauses = splitAtClauses(bracket.inner, WINDOW).map((clause) => setInline(clause, layout))
  return group(
    setPiece(bracket.open, layout),
    indent(softLine, join(line, clauses)),
    softLine,
    setPiece(bracket.close, layout),
  )
}

const MATCH: readonly (readonly string[])[] = [
  ['PARTITION', 'BY'],
  ['ORDER', 'BY'],
  ['MEASURES'],
  ['ONE', 'ROW'],
  ['ALL', 'ROWS'],
  ['AFTER', 'MATCH'],
  ['PATTERN'],
  ['WITHIN'],
  ['SUBSET'],
  ['DEFINE'],
]

/** What stands in MATCH_RECOGNIZE: one clause a line, MEASURES and DEFINE one item a line. */
export function setMatch(bracket: Bracket, layout: Layout): Doc {
  const clauses = splitAtClauses(bracket.inner, MATCH).map((clause) => {
    if (!atWords(clause, 0, 'MEASURES') && !atWords(clause, 0, 'DEFINE')) return setInline(clause, layout)
    const items = splitAtCommas(clause.slice(1)).map((item) => setExpression(item, layout))
    return concat(setInline(clause.slice(0, 1), layout), indent(hardLine, join(hardLine, items)))
  })
  return concat(
    setPiece(bracket.open, layout),
    indent(hardLine, join(hardLine, clauses)),
    hardLine,
    setPiece(bracket.close, layout),
  )
}

function splitAtClauses(trees: readonly Tree[], starts: readonly (readonly string[])[]): Tree[][] {
  const clauses: Tree[][] = [[]]
  for (let at = 0; at < trees.length; at++) {
    if (at > 0 && starts.some((words) => atWords(trees, at, ...words))) clauses.push([])
    clauses.at(-1)!.push(trees[at]!)
  }
  return clauses
}
