import { isMillraceError, MillraceError, type SourceSpan } from '@millrace/kernel'
import { Catalog } from '../catalog/catalog.ts'
import { connectTable } from '../catalog/connector-table.ts'
import { applyDrop, defineEntry } from '../catalog/script-statements.ts'
import type { ConnectorRegistry } from '../connect/connector.ts'
import { checkSetting } from '../settings/setting-catalogue.ts'
import type { Statement } from '../sql/ast/statement-nodes.ts'
import type { Insert, QueryStatement } from '../sql/ast/write-nodes.ts'
import type { BindContext } from './bind/bind-context.ts'
import { type BoundInsert, bindInsert } from './bind/bind-insert.ts'
import { bindNestedQuery, bindQuery } from './bind/bind-query.ts'
import { bindTableColumns } from './bind/bind-table.ts'
import { nameColumns } from './bind/name-columns.ts'
import type { Relation } from './relation.ts'

export interface SessionOptions {
  readonly connectors: ConnectorRegistry
  readonly config?: Readonly<Record<string, string>>
  /** Values of `${secret_values.name}` in options; without it references stay as they are. */
  readonly secrets?: Readonly<Record<string, string>>
}

/** What a statement asks to run. */
export type BoundWork =
  | { readonly kind: 'insert'; readonly statement: Insert; readonly bound: BoundInsert }
  | {
      readonly kind: 'query'
      readonly statement: Pick<QueryStatement, 'span' | 'start' | 'end'>
      readonly relation: Relation
    }

/** Walks a script's statements in order, with the catalog and the settings they make. */
export class Session {
  catalog: Catalog = Catalog.empty
  readonly settings: Record<string, string> = {}
  readonly errors: MillraceError[] = []
  readonly #options: SessionOptions
  readonly #views: BindContext['views'] = new Map()
  /** Views and common tables bound so far, by the relation that stands for each: steps of lineage. */
  readonly relationNames: WeakMap<Relation, string> = new WeakMap()

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** A setting as it is at this place of the script. */
  setting(key: string): string | undefined {
    return this.settings[key] ?? this.#options.config?.[key]
  }

  /** Takes one statement; returns what it asks to run. Errors are gathered, each with its place. */
  apply(statement: Statement): BoundWork[] {
    switch (statement.kind) {
      case 'insert':
        return this.#bound(statement.span, (context) => this.#insert(statement, context))
      case 'statement-set':
        return statement.members.flatMap((member) =>
          member.kind === 'insert'
            ? this.#bound(member.span, (context) => this.#insert(member, context))
            : this.apply(member),
        )
      case 'query-statement':
        return this.#bound(statement.span, (context) => [
          { kind: 'query', statement, relation: bindQuery(statement.query, context) },
        ])
      case 'explain':
        this.apply(statement.statement)
        return []
      default:
        this.#bound(statement.span, (context) => this.#define(statement, context))
        return []
    }
  }

  #insert(statement: Insert, context: BindContext): BoundWork[] {
    return [{ kind: 'insert', statement, bound: bindInsert(statement, context) }]
  }

  /** A view's own rows, for running the view alone. */
  bindView(statement: Extract<Statement, { kind: 'create-view' }>): BoundWork[] {
    return this.#bound(statement.span, (context) => [
      { kind: 'query', statement, relation: viewRelation(statement, context) },
    ])
  }

  #define(
    statement: Exclude<Statement, { kind: 'insert' | 'statement-set' | 'query-statement' | 'explain' }>,
    context: BindContext,
  ): BoundWork[] {
    switch (statement.kind) {
      case 'set':
        if (statement.option) {
          const { key, value } = statement.option
          checkSetting(key.value, value.value, true, { key: key.span, value: value.span })
          this.settings[key.value] = value.value
        }
        return []
      case 'reset':
        if (statement.key) delete this.settings[statement.key.value]
        else for (const key of Object.keys(this.settings)) delete this.settings[key]
        return []
      case 'drop':
        this.catalog = applyDrop(statement, this.catalog)
        return []
      case 'create-table':
      case 'create-view': {
        const entry = defineEntry(statement, this.catalog)
        if (!entry) return []
        // Defined even if its connector or query is wrong, so that what uses it is not said to be unknown too.
        this.catalog = this.catalog.with(entry)
        if (entry.kind === 'table') {
          const { table } = connectTable(entry, context.connectors, context.secrets)
          bindTableColumns(entry, table)
        } else viewRelation(entry.statement, context)
        return []
      }
      default:
        return []
    }
  }

  #bound(span: SourceSpan, work: (context: BindContext) => BoundWork[]): BoundWork[] {
    const { connectors, secrets } = this.#options
    const furtherErrors: MillraceError[] = []
    const context: BindContext = {
      catalog: this.catalog,
      connectors,
      ...(secrets && { secrets }),
      commonTables: new Map(),
      views: this.#views,
      relationNames: this.relationNames,
      viewDepth: 0,
      furtherErrors,
      bindQuery: bindNestedQuery,
    }
    try {
      return work(context)
    } catch (error) {
      for (const each of [error, ...furtherErrors]) this.errors.push(placed(each, span))
      return []
    }
  }
}

function viewRelation(
  statement: Extract<Statement, { kind: 'create-view' }>,
  context: BindContext,
): Relation {
  return nameColumns(bindQuery(statement.query, context), statement.columns, statement.name.parts.at(-1)!)
}

/** The error with a place: its own, or that of the whole statement. Defects of Millrace are not turned into the user's. */
function placed(error: unknown, span: SourceSpan): MillraceError {
  if (!isMillraceError(error)) throw error
  if (error.span) return error
  return new MillraceError(error.code, error.params, { span, cause: error })
}
