import { typeToString } from '../../types/logical-type.ts'
import { fieldOfColumn } from '../column-type.ts'
import type { NameSymbol } from '../names/name-symbol.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import type { HoverFacts } from './hover.ts'

/** Type and source of a column. */
export function columnFacts(symbol: NameSymbol, asking: Document, workspace: Workspace): HoverFacts {
  const document = workspace.documentOf(symbol) ?? asking
  const field = fieldOfColumn(symbol, document)
  const { from, expression } = sourceOf(symbol, document)
  return {
    kind: 'column',
    name: symbol.name,
    type: field ? typeToString(field.type) : null,
    from,
    expression,
  }
}

/** The table it was declared in, or the expression that gives it. */
function sourceOf(symbol: NameSymbol, home: Document): { from: string | null; expression: string | null } {
  const { origin } = symbol
  const body = origin?.query.body
  if (body?.kind !== 'select') return { from: symbol.of?.name ?? null, expression: null }
  const item = body.items.find(
    (candidate) => candidate.kind === 'select-item' && candidate.alias?.name === symbol.name,
  )
  if (item?.kind === 'select-item') return { from: null, expression: home.words(item.expression.span) }
  const source = body.from
  if (symbol.of) return { from: symbol.of.name, expression: null }
  const from = source?.kind === 'table-name' ? source.name.parts.map(({ name }) => name).join('.') : null
  return { from, expression: null }
}
