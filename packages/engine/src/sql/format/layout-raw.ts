import { concat, type Doc, hardLine } from './doc.ts'
import { type Layout, setInline, setPiece } from './layout-tokens.ts'
import { type Bracket, firstPiece, isBracket, lastPiece } from './token-tree.ts'

/** What stands in brackets as it is written, runs of blanks as one: the quantifiers of patterns. */
export function setRaw(bracket: Bracket, layout: Layout): Doc {
  const parts: Doc[] = [setPiece(bracket.open, layout)]
  let last = bracket.open
  for (const tree of bracket.inner) {
    const first = firstPiece(tree)
    const isApart = last !== bracket.open && first.token.start > last.token.end
    const gap = first.before.length > 0 ? hardLine : isApart || last.after.length > 0 ? ' ' : ''
    parts.push(gap, isBracket(tree) ? setRaw(tree, layout) : setInline([tree], layout))
    last = lastPiece(tree)
  }
  const end = bracket.close.before.length > 0 ? hardLine : last.after.length > 0 ? ' ' : ''
  return concat(...parts, end, setPiece(bracket.close, layout))
}
