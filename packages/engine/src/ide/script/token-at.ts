import type { Token } from '../../sql/token.ts'
import type { Document } from './document.ts'
import type { Piece } from './piece.ts'

export interface TokenAt {
  readonly piece: Piece
  readonly token: Token
  readonly index: number
}

/** The token at an offset; between two of them the one that begins there. */
export function tokenAt(document: Document, offset: number): TokenAt | null {
  const piece = document.pieceAt(offset)
  const at = offset - piece.start
  const found = piece.tokens.findIndex(({ start, end }) => start <= at && at < end)
  const index = found >= 0 ? found : piece.tokens.findIndex(({ end }) => end === at)
  const token = piece.tokens[index]
  return token ? { piece, token, index } : null
}
