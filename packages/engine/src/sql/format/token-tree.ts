import type { Piece } from './pieces.ts'
import type { Roles } from './roles.ts'
import { isAngle } from './spacing.ts'

/** Tokens by their brackets; CASE and END are brackets too, and `<` and `>` in types. */
export type Tree = Piece | Bracket

export interface Bracket {
  readonly open: Piece
  readonly inner: readonly Tree[]
  readonly close: Piece
}

export function isBracket(tree: Tree): tree is Bracket {
  return 'open' in tree
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', CASE: 'END', '/*+': '*/', '<': '>' }

/** Null when brackets do not match. */
export function treesOf(pieces: readonly Piece[], roles: Roles): Tree[] | null {
  const root: Tree[] = []
  const stack: { readonly open: Piece; readonly into: Tree[] }[] = []
  for (const piece of pieces) {
    const { kind, value } = piece.token
    const into = stack.at(-1)?.into ?? root
    const isComparison = (value === '<' || value === '>') && !isAngle(piece.token, roles)
    const mayOpen = (kind === 'symbol' || kind === 'word') && !isComparison
    if (mayOpen && CLOSES[value] !== undefined) stack.push({ open: piece, into: [] })
    else if (mayOpen && isClose(value, stack.at(-1)?.open)) {
      const top = stack.pop()!
      const outer = stack.at(-1)?.into ?? root
      outer.push({ open: top.open, inner: top.into, close: piece })
    } else if (kind === 'symbol' && [')', ']', '*/'].includes(value)) return null
    else into.push(piece)
  }
  return stack.length === 0 ? root : null
}

function isClose(value: string, open: Piece | undefined): boolean {
  return open !== undefined && CLOSES[open.token.value] === value
}

/** The first and the last piece of a tree. */
export function firstPiece(tree: Tree): Piece {
  return isBracket(tree) ? tree.open : tree
}

export function lastPiece(tree: Tree): Piece {
  return isBracket(tree) ? tree.close : tree
}

/** Whether the words stand at a place among trees, one by one. */
export function atWords(trees: readonly Tree[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, ahead) => {
    const tree = trees[at + ahead]
    return tree !== undefined && !isBracket(tree) && tree.token.kind === 'word' && tree.token.value === word
  })
}

export function isSymbol(tree: Tree | undefined, value: string): boolean {
  return tree !== undefined && !isBracket(tree) && tree.token.kind === 'symbol' && tree.token.value === value
}

/** The stretches between commas; each but the last ends with its comma. */
export function splitAtCommas(trees: readonly Tree[]): Tree[][] {
  const parts: Tree[][] = [[]]
  for (const tree of trees) {
    parts.at(-1)!.push(tree)
    if (isSymbol(tree, ',')) parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}
