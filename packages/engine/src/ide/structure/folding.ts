import type { Document } from '../script/document.ts'
import type { Piece } from '../script/piece.ts'

/** Lines that can be folded away behind the first of them; both are counted from 1. */
export interface FoldingRange {
  readonly start: number
  readonly end: number
  readonly kind: 'statement' | 'brackets' | 'comment'
}

/** Statements, brackets and comments of more than one line. */
export function foldingRanges(document: Document): FoldingRange[] {
  const ranges: FoldingRange[] = []
  for (const piece of document.pieces) {
    const { tokens } = piece
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (first && last) push(ranges, piece, first.span.line, last.span.endLine, 'statement')
    brackets(piece, ranges)
  }
  comments(document, ranges)
  const seen = new Set<number>()
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }) => seen.size !== seen.add(start).size)
}

function push(
  ranges: FoldingRange[],
  piece: Piece,
  start: number,
  end: number,
  kind: FoldingRange['kind'],
): void {
  if (end > start) ranges.push({ start: start + piece.line, end: end + piece.line, kind })
}

/** A bracket is folded up to the line before the one that closes it. */
function brackets(piece: Piece, ranges: FoldingRange[]): void {
  const open: number[] = []
  for (const { kind, text, span } of piece.tokens) {
    if (kind !== 'symbol') continue
    if (text === '(') open.push(span.line)
    else if (text === ')') {
      const start = open.pop()
      if (start !== undefined) push(ranges, piece, start, span.line - 1, 'brackets')
    }
  }
}

const BLOCK = /\/\*(?!\+)[\s\S]*?\*\//g
const LINES = /^[ \t]*--[^\n]*(?:\n[ \t]*--[^\n]*)+/gm

function comments(document: Document, ranges: FoldingRange[]): void {
  for (const pattern of [BLOCK, LINES]) {
    for (const match of document.text.matchAll(pattern)) {
      const start = document.lines.at(match.index).line
      const end = document.lines.at(match.index + match[0].length).line
      if (end > start && !startsInToken(document, match.index)) ranges.push({ start, end, kind: 'comment' })
    }
  }
}

/** What looks like a comment may stand in a string. */
function startsInToken(document: Document, offset: number): boolean {
  const piece = document.pieceAt(offset)
  const at = offset - piece.start
  return piece.tokens.some(({ start, end }) => start < at && at < end)
}
