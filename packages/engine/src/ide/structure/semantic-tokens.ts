import type { FunctionCall } from '../../sql/ast/query-nodes.ts'
import type { PieceNames } from '../names/piece-names.ts'
import { childNodes, type SyntaxNode } from '../names/syntax-node.ts'
import type { KnownFunction } from '../planner.ts'
import type { Document } from '../script/document.ts'
import type { Piece } from '../script/piece.ts'
import type { Workspace } from '../workspace.ts'
import type { SemanticKind } from './semantic-kinds.ts'

export interface SemanticToken {
  readonly start: number
  readonly end: number
  readonly kind: SemanticKind
  readonly isDefinition: boolean
}

const OF_SYMBOL: Readonly<Record<string, SemanticKind>> = {
  table: 'table',
  view: 'view',
  'common-table': 'commonTable',
  alias: 'alias',
  column: 'column',
  window: 'variable',
  variable: 'variable',
  function: 'function',
  model: 'table',
  catalog: 'namespace',
  database: 'namespace',
}

type Functions = Workspace['functions']

/** What the words of the sound statements mean, in the order of the text and without overlaps. */
export function semanticTokens(
  workspace: Workspace,
  document: Document,
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: document.text.length },
): SemanticToken[] {
  const names = workspace.names(document).pieces
  const { functions } = workspace
  return document.pieces.flatMap((piece, index) => {
    if (piece.end < start || piece.start > end) return []
    return pieceTokens(piece, names[index]!, functions).map((token) => ({
      ...token,
      start: token.start + piece.start,
      end: token.end + piece.start,
    }))
  })
}

interface Found {
  readonly functions: Functions
  readonly tokens: readonly SemanticToken[]
}

/** By the names of a piece, which are others when it, or what it depends on, is another. */
const known = new WeakMap<PieceNames, Found>()

/** With offsets in the piece. */
function pieceTokens(piece: Piece, names: PieceNames, functions: Functions): readonly SemanticToken[] {
  const before = known.get(names)
  if (before?.functions === functions) return before.tokens
  const found: SemanticToken[] = names.occurrences.map(({ span, symbol, role }) => ({
    ...rangeIn(piece, span),
    kind: OF_SYMBOL[symbol.kind]!,
    isDefinition: role === 'definition',
  }))
  for (const statement of piece.statements) gather(statement, piece, functions, found)
  found.push(...namedArguments(piece))
  const tokens = withoutOverlaps(found)
  known.set(names, { functions, tokens })
  return tokens
}

function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0
  return tokens
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((token) => {
      const isFree = token.start >= end
      if (isFree) end = token.end
      return isFree
    })
}

function rangeIn({ lines, base }: Piece, span: SyntaxNode['span']): { start: number; end: number } {
  return {
    start: lines.offset(span.line - base, span.column),
    end: lines.offset(span.endLine - base, span.endColumn),
  }
}

function gather(node: SyntaxNode, piece: Piece, functions: Functions, found: SemanticToken[]): void {
  if (node.kind === 'function-call') {
    const { name } = node as FunctionCall
    const kind = kindOf(
      functions.get(
        name.parts
          .map((part) => part.name)
          .join('.')
          .toUpperCase(),
      ),
    )
    if (kind) found.push({ ...rangeIn(piece, name.span), kind, isDefinition: false })
  } else if (node.kind === 'option') {
    const { key } = node as SyntaxNode & { key: SyntaxNode }
    found.push({ ...rangeIn(piece, key.span), kind: 'optionKey', isDefinition: false })
  } else if (node.kind === 'named-type') {
    const { start } = rangeIn(piece, node.span)
    const name = /^\w+/.exec(piece.text.slice(start, start + 40))?.[0] ?? ''
    found.push({ start, end: start + name.length, kind: 'type', isDefinition: false })
  }
  for (const child of childNodes(node)) gather(child, piece, functions, found)
}

function kindOf(known: KnownFunction | undefined): SemanticKind | null {
  if (!known) return null
  return known.kind === 'aggregate' ? 'aggregate' : 'function'
}

/** `SIZE =>` */
function namedArguments({ tokens }: Piece): SemanticToken[] {
  return tokens.flatMap(({ start, end, kind }, index): SemanticToken[] => {
    const isNamed = (kind === 'word' || kind === 'name') && tokens[index + 1]?.text === '=>'
    return isNamed ? [{ start, end, kind: 'parameter', isDefinition: false }] : []
  })
}
