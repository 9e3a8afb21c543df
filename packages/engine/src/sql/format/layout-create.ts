import { concat, type Doc, hardLine, indent, join } from './doc.ts'
import { setExpression } from './layout-expression.ts'
import { isQuery, setQuery } from './layout-query.ts'
import { type Layout, setInline, setPiece } from './layout-tokens.ts'
import {
  atWords,
  type Bracket,
  firstPiece,
  isBracket,
  isSymbol,
  splitAtCommas,
  type Tree,
} from './token-tree.ts'

/** Clauses of CREATE that stand on lines of their own. */
const CLAUSES = [
  'COMMENT',
  'DISTRIBUTED',
  'PARTITIONED',
  'WITH',
  'LIKE',
  'INPUT',
  'OUTPUT',
  'FRESHNESS',
  'REFRESH_MODE',
]

/** CREATE: columns and options one a line and aligned, clauses and the query on lines of their own. */
export function setCreate(trees: readonly Tree[], layout: Layout): Doc {
  const as = trees.findIndex((_, at) => atWords(trees, at, 'AS') && isQuery(trees, at + 1))
  const head = as < 0 ? trees : trees.slice(0, as + 1)
  const parts: Tree[][] = [[]]
  head.forEach((tree, at) => {
    const isClause = at > 1 && CLAUSES.some((word) => atWords(head, at, word))
    const isAs = at === as && parts.length > 1
    if (isClause || isAs) parts.push([])
    parts.at(-1)!.push(tree)
  })
  const isTable = trees.some((_, at) => at < 5 && atWords(trees, at, 'TABLE'))
  const set = parts.map((part, at) => setPart(part, at === 0 && isTable, layout))
  const query = as < 0 ? [] : [hardLine, setQuery(trees.slice(as + 1), layout, hardLine)]
  return concat(join(hardLine, set), ...query)
}

/** A clause; of a table, the brackets of the first are its columns. */
function setPart(part: readonly Tree[], isHead: boolean, layout: Layout): Doc {
  const own: Layout = {
    ...layout,
    bracket: (tree, before) => {
      const hasColumns = isHead || atWords(part, 0, 'INPUT') || atWords(part, 0, 'OUTPUT')
      if (part.includes(tree) && tree.open.token.value === '(') {
        if (hasColumns && isDefinition(tree)) return setRows(tree, layout, setColumn)
        if (atWords(part, 0, 'WITH') && isOptions(tree)) return setRows(tree, layout, setOption)
      }
      return layout.bracket(tree, before)
    },
  }
  return setInline(part, own)
}

/** Columns with types, not just names. */
function isDefinition(bracket: Bracket): boolean {
  return bracket.inner.length > 0 && splitAtCommas(bracket.inner).some((row) => bare(row).length > 1)
}

function isOptions(bracket: Bracket): boolean {
  const rows = splitAtCommas(bracket.inner)
  return rows.length > 0 && rows.every((row) => row.length >= 3 && isSymbol(row[1], '='))
}

function bare(row: readonly Tree[]): readonly Tree[] {
  return isSymbol(row.at(-1), ',') ? row.slice(0, -1) : row
}

type SetRow = (row: readonly Tree[], width: number, layout: Layout) => Doc

const MOST = 40

function setRows(bracket: Bracket, layout: Layout, setRow: SetRow): Doc {
  const rows = splitAtCommas(bracket.inner)
  const widths = rows.filter(isAligned).map((row) => firstPiece(row[0]!).token.text.length)
  const width = Math.max(0, ...widths.filter((each) => each <= MOST))
  const set = rows.map((row) => setRow(row, width, layout))
  return concat(
    setPiece(bracket.open, layout),
    indent(hardLine, join(hardLine, set)),
    hardLine,
    setPiece(bracket.close, layout),
  )
}

/** Keys and columns are aligned; watermarks and constraints are not. */
function isAligned(row: readonly Tree[]): boolean {
  const [first, second] = row
  if (!first || isBracket(first) || !second || isSymbol(second, ',')) return false
  return !['WATERMARK', 'PRIMARY', 'CONSTRAINT', 'UNIQUE'].some((word) => atWords(row, 0, word))
}

function setColumn(row: readonly Tree[], width: number, layout: Layout): Doc {
  const [name, ...rest] = row
  if (!isAligned(row) || hasComments(row)) return setExpression(row, layout)
  const padding = ' '.repeat(Math.max(1, width - firstPiece(name!).token.text.length + 1))
  return concat(setInline([name!], layout), padding, setExpression(rest, layout))
}

function setOption(row: readonly Tree[], width: number, layout: Layout): Doc {
  const [key, ...rest] = row
  if (hasComments(row)) return setInline(row, layout)
  const padding = ' '.repeat(Math.max(1, width - firstPiece(key!).token.text.length + 1))
  return concat(setInline([key!], layout), padding, setInline(rest, layout))
}

/** Comments between the two columns of a row. */
function hasComments([first, second]: readonly Tree[]): boolean {
  return firstPiece(first!).after.length > 0 || (second !== undefined && firstPiece(second).before.length > 0)
}
