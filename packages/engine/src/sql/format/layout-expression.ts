import type { Token } from '../token.ts'
import { concat, type Doc, group, hardLine, indent, join, line, softLine } from './doc.ts'
import { type Layout, setInline, setPiece } from './layout-tokens.ts'
import { isPrefixSign } from './spacing.ts'
import {
  atWords,
  type Bracket,
  firstPiece,
  isBracket,
  lastPiece,
  splitAtCommas,
  type Tree,
} from './token-tree.ts'

/** An expression: breaks before AND and OR, then before + - ||. */
export function setExpression(trees: readonly Tree[], layout: Layout, before?: Token): Doc {
  const parts = splitBefore(trees, isLogic(trees))
  if (parts.length === 1) return setSum(trees, layout, before)
  return group(
    join(
      line,
      parts.map((part, at) => setPart(part, at === 0, layout, before)),
    ),
  )
}

/** AND or OR with what it adds. */
function setPart(part: readonly Tree[], isFirst: boolean, layout: Layout, before?: Token): Doc {
  if (isFirst) return setSum(part, layout, before)
  const [word, ...rest] = part
  if (rest.length === 0) return setInline(part, layout)
  return concat(setInline([word!], layout), indent(gap(rest), setSum(rest, layout, lastPiece(word!).token)))
}

function gap(trees: readonly Tree[]): Doc {
  return firstPiece(trees[0]!).before.length > 0 ? hardLine : ' '
}

/** AND and OR, but for the AND of BETWEEN. */
function isLogic(trees: readonly Tree[]): (at: number) => boolean {
  const found = new Set<number>()
  let open = 0
  for (let at = 0; at < trees.length; at++) {
    if (atWords(trees, at, 'BETWEEN')) open++
    else if (atWords(trees, at, 'AND') && open > 0) open--
    else if (atWords(trees, at, 'AND') || atWords(trees, at, 'OR')) found.add(at)
  }
  return (at) => found.has(at)
}

function splitBefore(trees: readonly Tree[], starts: (at: number) => boolean): Tree[][] {
  const parts: Tree[][] = [[]]
  trees.forEach((tree, at) => {
    if (at > 0 && starts(at)) parts.push([])
    parts.at(-1)!.push(tree)
  })
  return parts
}

function setSum(trees: readonly Tree[], layout: Layout, before?: Token): Doc {
  const parts = splitBefore(trees, (at) => isSumOperator(trees, at))
  if (parts.length === 1) return setInline(trees, layout, before)
  const [first, ...rest] = parts
  const more = rest.map((part, at) =>
    concat(line, setInline(part, layout, lastPiece(parts[at]!.at(-1)!).token)),
  )
  return group(setInline(first!, layout, before), indent(...more))
}

function isSumOperator(trees: readonly Tree[], at: number): boolean {
  const tree = trees[at]!
  if (isBracket(tree) || tree.token.kind !== 'symbol') return false
  if (tree.token.value === '||') return true
  return ['+', '-'].includes(tree.token.value) && !isPrefixSign(lastPiece(trees[at - 1]!).token)
}

/** `(a, b)`: on one line, or one item a line. */
export function setList(bracket: Bracket, layout: Layout): Doc {
  const items = splitAtCommas(bracket.inner)
  const open = setPiece(bracket.open, layout)
  const close = setPiece(bracket.close, layout)
  const opener = bracket.open.token
  if (items.length === 0) return concat(open, bracket.close.before.length > 0 ? hardLine : '', close)
  const body = join(
    line,
    items.map((item) => setExpression(item, layout, opener)),
  )
  return group(open, indent(softLine, body), softLine, close)
}

/** `CASE … END` on one line, or one branch a line. */
export function setCase(bracket: Bracket, layout: Layout): Doc {
  const { inner } = bracket
  const starts = (at: number) => atWords(inner, at, 'WHEN') || atWords(inner, at, 'ELSE')
  const [head, ...more] = splitBefore(inner, starts)
  const hasOperand =
    head !== undefined && head.length > 0 && !atWords(head, 0, 'WHEN') && !atWords(head, 0, 'ELSE')
  const branches = hasOperand ? more : [head!, ...more]
  const operand = hasOperand ? concat(gap(head), setExpression(head, layout, bracket.open.token)) : ''
  const set = branches.map((branch) => concat(line, setBranch(branch, layout)))
  return group(setPiece(bracket.open, layout), operand, indent(...set), line, setPiece(bracket.close, layout))
}

/** `WHEN a THEN b`, `ELSE b`. */
function setBranch(branch: readonly Tree[], layout: Layout): Doc {
  const parts = splitBefore(branch, (at) => atWords(branch, at, 'THEN'))
  const set = parts.map((part) => {
    const [word, ...rest] = part
    if (rest.length === 0) return setInline(part, layout)
    return concat(
      setInline([word!], layout),
      gap(rest),
      indent(setExpression(rest, layout, lastPiece(word!).token)),
    )
  })
  return group(set[0]!, indent(...set.slice(1).map((part) => concat(line, part))))
}
