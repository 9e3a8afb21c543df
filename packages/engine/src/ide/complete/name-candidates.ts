import type { NamedColumn, NameSymbol } from '../names/name-symbol.ts'
import { PROBE } from '../names/resolver.ts'
import { findExtra, findSource, type NameScope } from '../names/scope.ts'
import type { ColumnTypes } from './column-types.ts'
import type { CompletionItem } from './completion-item.ts'
import type { EditedPlace } from './edited-place.ts'
import type { ScopeAt } from './scope-at.ts'

/** The columns that may be named at a place, and the aliases they may be qualified with. */
export function columnItems({ place }: ScopeAt, types: ColumnTypes): CompletionItem[] {
  if (!place) return []
  if (place.columns) return place.columns.flatMap((column) => columnItem(column, types))
  const { scope, qualifier } = place
  if (qualifier !== null) {
    const isVariable = findExtra(scope, qualifier) !== null
    const source = findSource(scope, qualifier)
    const columns = isVariable ? allColumns(scope) : (source?.columns ?? [])
    return columns.flatMap((column) => columnItem(column, types))
  }
  const columns = allColumns(scope).flatMap((column) => columnItem(column, types))
  return [...columns, ...aliases(scope)]
}

function allColumns(scope: NameScope | null): NamedColumn[] {
  const columns: NamedColumn[] = []
  for (let at = scope; at; at = at.parent) {
    columns.push(...at.outputs, ...at.sources.flatMap((source) => source.columns ?? []))
  }
  return columns
}

function columnItem({ name, symbol }: NamedColumn, types: ColumnTypes): CompletionItem[] {
  if (name.startsWith('EXPR$') || name === PROBE) return []
  const type = types.of(symbol)
  return [{ label: name, kind: 'column', ...(type && { detail: type }) }]
}

function aliases(scope: NameScope | null): CompletionItem[] {
  const items: CompletionItem[] = []
  for (let at = scope; at; at = at.parent) {
    for (const { name, symbol } of at.sources) {
      const detail = symbol?.of?.name ?? ''
      if (name !== null) items.push({ label: name, kind: 'alias', ...(detail && { detail }) })
    }
  }
  return items
}

/** Tables, views and queries of WITH that may stand at the place. */
export function tableItems({ resolver }: ScopeAt, place: EditedPlace): CompletionItem[] {
  const known = [...resolver.tables.own.values()].filter(
    ({ definition, name }) => definition && name !== PROBE,
  )
  const common = commonTables(place)
  return [
    ...common.map((label): CompletionItem => ({ label, kind: 'table', detail: 'WITH' })),
    ...known.map((symbol): CompletionItem => ({ label: symbol.name, kind: 'table', detail: kindOf(symbol) })),
  ]
}

function kindOf({ kind, statement }: NameSymbol): string {
  const option =
    statement?.kind === 'create-table' && statement.options.find(({ key }) => key.value === 'connector')
  return option ? option.value.value : kind
}

/** Names that WITH gives to queries in this statement: read off its tokens, since it need not be sound yet. */
function commonTables({ tokens, before }: EditedPlace): string[] {
  const start = before.findIndex(({ kind, value }) => kind === 'word' && value === 'WITH')
  if (start < 0) return []
  return tokens.slice(0, before.length).flatMap((token, i) => {
    const opens = tokens[i + 1]?.value === 'AS' && tokens[i + 2]?.text === '('
    const begins = tokens[i - 1]?.value === 'WITH' || tokens[i - 1]?.text === ','
    if (!opens || !begins) return []
    return token.kind === 'name' ? [token.value] : [token.text]
  })
}
