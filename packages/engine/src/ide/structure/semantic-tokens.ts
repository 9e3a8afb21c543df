import type { FunctionCall } from '../../sql/ast/query-nodes.ts'
import { childNodes, type SyntaxNode } from '../names/syntax-node.ts'
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

/** What the words of the sound statements mean, in the order of the text and without overlaps. */
export function semanticTokens(workspace: Workspace, document: Document): SemanticToken[] {
  const found: SemanticToken[] = workspace.names(document).occurrences.map(({ span, symbol, role }) => ({
    ...document.range(span),
    kind: OF_SYMBOL[symbol.kind]!,
    isDefinition: role === 'definition',
  }))
  for (const piece of document.pieces) {
    for (const statement of piece.statements) gather(statement, document, workspace, found)
    found.push(...namedArguments(piece))
  }
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((token) => {
      const isFree = token.start >= end
      if (isFree) end = token.end
      return isFree
    })
}

function gather(node: SyntaxNode, document: Document, workspace: Workspace, found: SemanticToken[]): void {
  if (node.kind === 'function-call') {
    const { name } = node as FunctionCall
    const kind = kindOf(name.parts.map((part) => part.name).join('.'), workspace)
    if (kind) found.push({ ...document.range(name.span), kind, isDefinition: false })
  } else if (node.kind === 'option') {
    const { key } = node as SyntaxNode & { key: SyntaxNode }
    found.push({ ...document.range(key.span), kind: 'optionKey', isDefinition: false })
  } else if (node.kind === 'named-type') {
    const { start } = document.range(node.span)
    const name = /^\w+/.exec(document.text.slice(start, start + 40))?.[0] ?? ''
    found.push({ start, end: start + name.length, kind: 'type', isDefinition: false })
  }
  for (const child of childNodes(node)) gather(child, document, workspace, found)
}

function kindOf(name: string, workspace: Workspace): SemanticKind | null {
  const known = workspace.functions.get(name.toUpperCase())
  if (!known) return null
  return known.kind === 'aggregate' ? 'aggregate' : 'function'
}

/** `SIZE =>` */
function namedArguments({ tokens, start: from }: Piece): SemanticToken[] {
  return tokens.flatMap(({ start, end, kind }, index): SemanticToken[] => {
    const isNamed = (kind === 'word' || kind === 'name') && tokens[index + 1]?.text === '=>'
    return isNamed ? [{ start: from + start, end: from + end, kind: 'parameter', isDefinition: false }] : []
  })
}
