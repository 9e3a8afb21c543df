import { concat, type Doc, group, indent, line } from './doc.ts'
import { setExpression } from './layout-expression.ts'
import { type Layout, setInline, spaceBefore } from './layout-tokens.ts'
import { atWords, isSymbol, type Tree } from './token-tree.ts'

/** FROM: the first source beside it, each JOIN on a line of its own. */
export function setFrom(keyword: Doc, trees: readonly Tree[], layout: Layout, separator: Doc): Doc {
  const parts: Doc[] = [keyword, indent(spaceBefore(trees))]
  for (const [at, part] of stepsOf(trees).entries()) {
    if (part.isJoin) parts.push(separator, setJoin(part.trees, layout))
    else parts.push(at === 0 ? setInline(part.trees, layout) : indent(line, setInline(part.trees, layout)))
  }
  return group(...parts)
}

interface Step {
  readonly isJoin: boolean
  readonly trees: readonly Tree[]
}

/** The sources, parted before JOIN and behind commas. */
function stepsOf(trees: readonly Tree[]): Step[] {
  const steps: { isJoin: boolean; trees: Tree[] }[] = [{ isJoin: false, trees: [] }]
  for (let at = 0; at < trees.length; at++) {
    const words = joinAt(trees, at)
    const isBehindComma = at > 0 && isSymbol(trees[at - 1], ',')
    if (words > 0) steps.push({ isJoin: true, trees: [] })
    else if (isBehindComma) steps.push({ isJoin: false, trees: [] })
    for (let word = 0; word < Math.max(words, 1); word++) steps.at(-1)!.trees.push(trees[at + word]!)
    at += Math.max(words, 1) - 1
  }
  return steps.filter((step) => step.trees.length > 0)
}

const WORDS = ['NATURAL', 'INNER', 'LEFT', 'RIGHT', 'FULL', 'CROSS', 'OUTER']

/** How many words up to JOIN begin a join here. */
function joinAt(trees: readonly Tree[], at: number): number {
  let words = 0
  while (WORDS.some((word) => atWords(trees, at + words, word))) words++
  return atWords(trees, at + words, 'JOIN') ? words + 1 : 0
}

/** `LEFT JOIN t ON a AND b`: the condition beside it, or on the next line. */
function setJoin(trees: readonly Tree[], layout: Layout): Doc {
  const at = trees.findIndex((_, index) => atWords(trees, index, 'ON') || atWords(trees, index, 'USING'))
  if (at < 0) return setInline(trees, layout)
  const source = setInline(trees.slice(0, at), layout)
  const word = setInline([trees[at]!], layout)
  const condition = trees.slice(at + 1)
  return group(
    source,
    indent(line, concat(word, indent(spaceBefore(condition), setExpression(condition, layout)))),
  )
}
