import type { Token } from '../token.ts'

/** A token with the comments that belong to it. */
export interface Piece {
  readonly token: Token
  /** Comments on lines of their own before it. */
  readonly before: readonly string[]
  /** Comments behind it on its line. */
  readonly after: readonly string[]
}

/** The tokens of a stretch of text, each with its comments; the first has none before it. */
export function piecesOf(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: { token: Token; before: string[]; after: string[] }[] = []
  for (const token of tokens) {
    const last = pieces.at(-1)
    const piece = { token, before: [] as string[], after: [] as string[] }
    if (last) {
      for (const { comment, onNewLine } of commentsOf(text.slice(last.token.end, token.start))) {
        if (onNewLine || piece.before.length > 0) piece.before.push(comment)
        else last.after.push(comment)
      }
    }
    pieces.push(piece)
  }
  return pieces
}

/** The comments between two tokens, and whether they begin on a line below the first. */
export function commentsOf(gap: string): { readonly comment: string; readonly onNewLine: boolean }[] {
  const found: { comment: string; onNewLine: boolean }[] = []
  let onNewLine = false
  let at = 0
  while (at < gap.length) {
    const end = commentEnd(gap, at)
    if (end === null) {
      onNewLine ||= gap[at] === '\n' || gap[at] === '\r'
      at++
      continue
    }
    found.push({ comment: gap.slice(at, end).trimEnd(), onNewLine })
    at = end
  }
  return found
}

function commentEnd(gap: string, at: number): number | null {
  if (gap.startsWith('/*', at)) return gap.indexOf('*/', at + 2) + 2
  if (!gap.startsWith('--', at) && !gap.startsWith('//', at)) return null
  const rest = /[\n\r]/.exec(gap.slice(at))
  return rest ? at + rest.index : gap.length
}

export function isLineComment(comment: string): boolean {
  return comment.startsWith('--') || comment.startsWith('//')
}
