import { reservedWords } from '../reserved-words.ts'
import type { Token } from '../token.ts'
import { concat, type Doc, hardLine } from './doc.ts'
import { isLineComment, type Piece } from './pieces.ts'
import { placeKey, type Roles } from './roles.ts'
import { isSpaced } from './spacing.ts'
import { firstPiece, isBracket, lastPiece, type Tree } from './token-tree.ts'

export type KeywordCase = 'upper' | 'lower' | 'preserve'

/** What all layouts of a statement share. */
export interface Layout {
  readonly roles: Roles
  readonly keywordCase: KeywordCase
  /** Sets a bracket; `before` is the token before it. */
  bracket(tree: Extract<Tree, { open: Piece }>, before: Token | undefined): Doc
}

/** A token with its comments. Its own line comes from what stands before it. */
export function setPiece(piece: Piece, layout: Layout): Doc {
  const parts: Doc[] = []
  for (const comment of piece.before) parts.push(setComment(comment), hardLine)
  parts.push(cased(piece.token, layout))
  for (const comment of piece.after) parts.push(' ', setComment(comment))
  return concat(...parts)
}

function setComment(comment: string): Doc {
  return isLineComment(comment) ? { kind: 'comment', text: comment } : comment
}

function cased(token: Token, { roles, keywordCase }: Layout): string {
  if (keywordCase === 'preserve' || !isKeyword(token, roles)) return token.text
  return keywordCase === 'upper' ? token.text.toUpperCase() : token.text.toLowerCase()
}

/** A reserved word is a keyword also where it names a function: COUNT, SUM. */
function isKeyword(token: Token, roles: Roles): boolean {
  return token.kind === 'word' && (reservedWords.has(token.value) || !roles.names.has(placeKey(token.span)))
}

/** Trees one behind the other on a line. */
export function setInline(trees: readonly Tree[], layout: Layout, before?: Token): Doc {
  const parts: Doc[] = []
  let last: Piece | undefined
  let lastButOne = before
  for (const tree of trees) {
    const first = firstPiece(tree)
    if (last) parts.push(gapBetween(last, first, lastButOne, layout))
    const token = last?.token ?? before
    parts.push(isBracket(tree) ? layout.bracket(tree, token) : setPiece(tree, layout))
    lastButOne = isBracket(tree) ? undefined : token
    last = lastPiece(tree)
  }
  return concat(...parts)
}

function gapBetween(last: Piece, next: Piece, before: Token | undefined, { roles }: Layout): Doc {
  // A string goes on only on the next line.
  if (next.token.kind === 'string' && ['string', 'text', 'bytes'].includes(last.token.kind)) return hardLine
  if (next.before.length > 0) return hardLine
  if (last.after.length > 0) return ' '
  return isSpaced(last.token, next.token, before, roles) ? ' ' : ''
}

/** What parts a keyword from what follows it. */
export function spaceBefore(trees: readonly Tree[]): Doc {
  return trees.length > 0 && firstPiece(trees[0]!).before.length > 0 ? hardLine : ' '
}
