import { connectorOf, findOption } from '../complete/option-candidates.ts'
import { settingOf } from '../complete/setting-candidates.ts'
import { functionSignatures } from '../functions/function-signature.ts'
import type { Document } from '../script/document.ts'
import { tokenAt } from '../script/token-at.ts'
import type { Workspace } from '../workspace.ts'
import { columnFacts } from './column-facts.ts'
import type { Hover, HoverFacts } from './hover.ts'
import { tableFacts } from './table-facts.ts'

/** What there is to say about the place; null for keywords, literals and blanks. */
export function hoverAt(workspace: Workspace, document: Document, offset: number): Hover | null {
  const occurrence = workspace.names(document).occurrenceAt(offset)
  if (occurrence) {
    const { symbol } = occurrence
    const span = document.place(occurrence.span)
    switch (symbol.kind) {
      case 'table':
      case 'view':
      case 'common-table':
      case 'alias':
        return { ...tableFacts(symbol, document, workspace), span }
      case 'column':
        return { ...columnFacts(symbol, document, workspace), span }
      default:
        return { kind: 'name', object: symbol.kind, name: symbol.name, span }
    }
  }
  return wordFacts(workspace, document, offset)
}

function wordFacts(workspace: Workspace, document: Document, offset: number): Hover | null {
  const found = tokenAt(document, offset)
  if (!found) return null
  const { token, piece, index } = found
  const span = document.lines.span(piece.start + token.start, piece.start + token.end)
  let facts: HoverFacts | null = null
  if (token.kind === 'word')
    facts = functionFacts(token.value, piece.tokens[index + 1]?.text === '(', workspace)
  else if (token.kind === 'string') {
    const isKey = piece.tokens[index + 1]?.text === '='
    if (isKey) facts = keyFacts(token.value, found, workspace)
  }
  return facts && { ...facts, span }
}

function functionFacts(name: string, isCall: boolean, workspace: Workspace): HoverFacts | null {
  const signatures = functionSignatures(name, workspace)
  const isWord = signatures.some((signature) => !signature.includes('('))
  if (signatures.length === 0 || !(isCall || isWord)) return null
  const known = workspace.functions.get(name)
  const aggregate = known?.kind === 'aggregate'
  return { kind: 'function', name, signature: signatures.join('\n'), aggregate }
}

function keyFacts(
  key: string,
  { piece, index }: NonNullable<ReturnType<typeof tokenAt>>,
  workspace: Workspace,
): HoverFacts | null {
  const { tokens } = piece
  if (tokens[index - 1]?.value === 'SET' && tokens[index - 1]?.kind === 'word') {
    const spec = settingOf(key)
    return (
      spec && {
        kind: 'setting',
        key,
        type: spec.type,
        values: spec.values ?? [],
        description: spec.description,
      }
    )
  }
  const connector = connectorOf(tokens, workspace.options.connectors)
  const option = findOption(key, connector)
  if (!connector || !option) return null
  const { secret: _, ...shown } = option
  return { kind: 'option', owner: connector.identifier, option: shown }
}
