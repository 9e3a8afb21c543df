import { concat, type Doc, group, hardLine, indent, join, line, softLine } from './doc.ts'
import { setExpression } from './layout-expression.ts'
import { setFrom } from './layout-from.ts'
import { type Layout, setInline, setPiece, spaceBefore } from './layout-tokens.ts'
import { atWords, type Bracket, isBracket, splitAtCommas, type Tree } from './token-tree.ts'

/** How a query begins. TABLE t is set as any other words. */
export function isQuery(trees: readonly Tree[], at = 0): boolean {
  const first = trees[at]
  if (first === undefined) return false
  if (!isBracket(first)) return ['SELECT', 'WITH', 'VALUES'].some((word) => atWords(trees, at, word))
  return first.open.token.value === '(' && isQuery(first.inner)
}

/** A query, clause by clause; `separator` stands between them. */
export function setQuery(trees: readonly Tree[], layout: Layout, separator: Doc): Doc {
  return join(
    separator,
    clausesOf(trees).map((clause) => setClause(clause, layout, separator)),
  )
}

/** A query in parentheses: on one line if it fits. */
export function setSubquery(bracket: Bracket, layout: Layout): Doc {
  const open = setPiece(bracket.open, layout)
  const close = setPiece(bracket.close, layout)
  return group(open, indent(softLine, setQuery(bracket.inner, layout, line)), softLine, close)
}

const STARTS: readonly (readonly string[])[] = [
  ['WITH'],
  ['SELECT'],
  ['FROM'],
  ['WHERE'],
  ['GROUP', 'BY'],
  ['HAVING'],
  ['WINDOW'],
  ['QUALIFY'],
  ['ORDER', 'BY'],
  ['LIMIT'],
  ['OFFSET'],
  ['FETCH'],
  ['UNION'],
  ['INTERSECT'],
  ['EXCEPT'],
  ['VALUES'],
]

interface Clause {
  /** How many of the trees are the keyword. */
  readonly words: number
  readonly trees: readonly Tree[]
}

function clausesOf(trees: readonly Tree[]): Clause[] {
  const clauses: { words: number; trees: Tree[] }[] = []
  for (let at = 0; at < trees.length; at++) {
    const words = startAt(trees, at)
    if (words > 0 || clauses.length === 0 || isOperand(clauses.at(-1)!)) clauses.push({ words, trees: [] })
    clauses.at(-1)!.trees.push(trees[at]!)
  }
  return clauses
}

/** How many words begin a clause here; none if none does. */
function startAt(trees: readonly Tree[], at: number): number {
  const start = STARTS.find((words) => atWords(trees, at, ...words))
  if (!start) return 0
  if (start[0] === 'FROM' && at > 0 && atWords(trees, at - 1, 'DISTINCT')) return 0
  if (start[0] === 'WITH' && at > 0) return 0
  if (at > 0 && atWords(trees, at - 1, 'MULTISET')) return 0
  return start.length
}

/** A set operator, complete: what follows is a query in parentheses. */
function isOperand({ trees }: Clause): boolean {
  if (!['UNION', 'INTERSECT', 'EXCEPT'].some((word) => atWords(trees, 0, word))) return false
  return isBracket(trees.at(-1)!) || !(trees.length === 1)
}

function setClause({ words, trees }: Clause, layout: Layout, separator: Doc): Doc {
  if (words === 0) return setInline(trees, layout)
  const keyword = setInline(trees.slice(0, words), layout)
  const rest = trees.slice(words)
  const is = (word: string) => atWords(trees, 0, word)
  if (rest.length === 0) return keyword
  if (is('WITH')) return setWith(keyword, rest, layout)
  if (is('SELECT')) return setSelect(trees, layout)
  if (is('FROM')) return setFrom(keyword, rest, layout, separator)
  if (is('WHERE') || is('HAVING') || is('QUALIFY'))
    return group(keyword, indent(spaceBefore(rest), setExpression(rest, layout)))
  if (is('UNION') || is('INTERSECT') || is('EXCEPT')) return setSetOperation(trees, layout, separator)
  if (is('GROUP') || is('ORDER') || is('WINDOW') || is('VALUES')) return setItems(keyword, rest, layout)
  return setInline(trees, layout)
}

function setItems(keyword: Doc, trees: readonly Tree[], layout: Layout): Doc {
  const items = splitAtCommas(trees).map((item) => setExpression(item, layout))
  return group(keyword, indent(line, join(line, items)))
}

/** SELECT with its hints and DISTINCT, and the list behind them. */
function setSelect(trees: readonly Tree[], layout: Layout): Doc {
  let words = 1
  const second = trees[1]
  if (second && isBracket(second) && second.open.token.value === '/*+') words++
  if (atWords(trees, words, 'DISTINCT') || atWords(trees, words, 'ALL')) words++
  return setItems(setInline(trees.slice(0, words), layout), trees.slice(words), layout)
}

/** UNION ALL on a line of its own; a query in parentheses that follows begins the next. */
function setSetOperation(trees: readonly Tree[], layout: Layout, separator: Doc): Doc {
  const at = trees.findIndex(isBracket)
  if (at < 0) return setInline(trees, layout)
  return concat(setInline(trees.slice(0, at), layout), separator, setInline(trees.slice(at), layout))
}

/** Common tables one below the other, each with its query on lines of its own. */
function setWith(keyword: Doc, trees: readonly Tree[], layout: Layout): Doc {
  const own: Layout = {
    ...layout,
    bracket: (tree, before) => (isQuery(tree.inner) ? setBlock(tree, layout) : layout.bracket(tree, before)),
  }
  const tables = splitAtCommas(trees).map((table) => setInline(table, own))
  return concat(keyword, spaceBefore(trees), join(hardLine, tables))
}

function setBlock(bracket: Bracket, layout: Layout): Doc {
  const open = setPiece(bracket.open, layout)
  const close = setPiece(bracket.close, layout)
  return concat(open, indent(hardLine, setQuery(bracket.inner, layout, hardLine)), hardLine, close)
}
