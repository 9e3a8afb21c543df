import type { SourceSpan } from '@millrace/kernel'
import type { Query } from '../../sql/ast/query-nodes.ts'
import type { Statement } from '../../sql/ast/statement-nodes.ts'

export type SymbolKind =
  | 'table'
  | 'view'
  | 'common-table'
  | 'alias'
  | 'column'
  | 'window'
  | 'function'
  | 'model'
  | 'variable'
  | 'catalog'
  | 'database'

/** A column under the name it goes by at some place; `symbol` is null for one that nothing in the text names. */
export interface NamedColumn {
  readonly name: string
  readonly symbol: NameSymbol | null
}

/** Where the type of a column can be learnt: the column of a query, bound before or after its statement. */
export interface Origin {
  readonly query: Query
  readonly index: number
  readonly when: 'before' | 'after'
}

/** Something that a script gives a name to. */
export interface NameSymbol {
  readonly kind: SymbolKind
  readonly name: string
  /** Where it gets its name; null when that is outside the text. */
  readonly definition: SourceSpan | null
  /** Columns of what has rows; null when they cannot be told from the text. */
  readonly columns?: readonly NamedColumn[] | null
  /** What an alias stands for, or what a column belongs to. */
  readonly of?: NameSymbol | null
  readonly statement?: Statement
  /** The rows of a table, a view or a query, or the values of a column. */
  readonly origin?: Origin | null
}

/** The same for every mention of one thing, also when the text has been resolved anew. */
export function symbolKey(symbol: NameSymbol): string {
  const { definition, kind, name } = symbol
  if (definition) return `${definition.line}:${definition.column}`
  return `${kind === 'view' ? 'table' : kind} ${name} ${symbol.of ? symbolKey(symbol.of) : ''}`
}

/** A place that names a symbol. `shared`: the name there belongs to a second symbol too, as in USING. */
export interface Occurrence {
  readonly span: SourceSpan
  readonly symbol: NameSymbol
  readonly role: 'definition' | 'reference'
  readonly shared?: boolean
  /** The name stands inside a string, where it is never quoted. */
  readonly verbatim?: true
}
