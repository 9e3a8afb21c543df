import { fail, isMillraceError, MillraceError, type SourceSpan } from '@millrace/kernel'
import { Catalog } from '../catalog/catalog.ts'
import type { ConnectorRegistry } from '../connect/connector.ts'
import type { CreateView } from '../sql/ast/object-nodes.ts'
import type { Statement } from '../sql/ast/statement-nodes.ts'
import type { CreateTable } from '../sql/ast/table-nodes.ts'
import type { Explain, Insert, QueryStatement } from '../sql/ast/write-nodes.ts'
import { refuseDeepTree } from '../sql/refuse-deep-tree.ts'
import type { BindContext } from './bind/bind-context.ts'
import { type BoundInsert, bindInsert } from './bind/bind-insert.ts'
import { bindNestedQuery, bindQuery } from './bind/bind-query.ts'
import { type PlanSettings, planSettings } from './plan-settings.ts'
import type { RefusedCall } from './refused-call.ts'
import type { Relation } from './relation.ts'
import { changeRows } from './statements/change-rows.ts'
import { checkEmit } from './statements/check-emit.ts'
import { commandStatement } from './statements/command-statement.ts'
import { createTableAs } from './statements/create-table-as.ts'
import { defineStatement, viewRelation } from './statements/define-statement.ts'
import type { SessionAccess, StatementResult } from './statements/session-statement.ts'
import { unsupported } from './statements/unsupported.ts'

export interface SessionOptions {
  readonly connectors: ConnectorRegistry
  readonly config?: Readonly<Record<string, string>>
  /** Values of `${secret_values.name}` in options; without it references stay as they are. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Tells of calls with constants that cannot run; without it nobody asks. */
  readonly refusedCall?: RefusedCall
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
  /** What is no error but should be known: ENGINE_UNSUPPORTED for what is not run, and what has no effect. */
  readonly notices: MillraceError[] = []
  /** What the last statement only explains or compiles: to be planned, not to be run. */
  explained: readonly BoundWork[] = []
  /** What the last statement answers; null when it answers nothing. */
  result: StatementResult | null = null
  readonly #options: SessionOptions
  readonly #views: BindContext['views'] = new WeakMap()
  /** Views and common tables bound so far, by the relation that stands for each: steps of lineage. */
  readonly relationNames: WeakMap<Relation, string> = new WeakMap()

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** A setting as it is at this place of the script. */
  setting(key: string): string | undefined {
    return this.settings[key] ?? this.#options.config?.[key]
  }

  get refusedCall(): RefusedCall | undefined {
    return this.#options.refusedCall
  }

  /** What the settings at this place of the script say about plans. */
  get planSettings(): PlanSettings {
    return planSettings((key) => this.setting(key))
  }

  /** Takes one statement; returns what it asks to run. Errors are gathered, each with its place. */
  apply(statement: Statement): BoundWork[] {
    this.explained = []
    this.result = null
    return this.#bound(statement.span, () => {
      refuseDeepTree(statement)
      return this.#apply(statement)
    })
  }

  #apply(statement: Statement): BoundWork[] {
    switch (statement.kind) {
      case 'insert':
        return this.#bound(statement.span, (context) => this.#insert(statement, context))
      case 'statement-set':
        return statement.members.flatMap((member) => this.#apply(member))
      case 'query-statement':
        return this.#bound(statement.span, (context) => {
          const relation = bindQuery(statement.query, context)
          checkEmit(relation, this.#access(context))
          return [{ kind: 'query', statement, relation }]
        })
      case 'execute':
        return this.#apply(statement.statement)
      case 'explain':
        this.explained = this.#explain(statement.statement)
        return []
      case 'compile-plan':
        this.explained = this.#apply(statement.statement)
        this.notices.push(unsupported('COMPILE PLAN', statement.span))
        return []
      case 'execute-plan':
        this.notices.push(unsupported('EXECUTE PLAN', statement.span))
        return []
      case 'create-table':
        if (statement.query || statement.copy) return this.#createTableAs(statement, false)
    }
    return this.#bound(statement.span, (context) => {
      const access = this.#access(context)
      switch (statement.kind) {
        case 'update':
        case 'delete':
        case 'truncate':
        case 'analyze':
          changeRows(statement, access)
          break
        case 'set':
        case 'reset':
        case 'use':
        case 'use-modules':
        case 'load-module':
        case 'unload-module':
        case 'describe':
        case 'describe-job':
        case 'show':
        case 'show-create':
        case 'add-jar':
        case 'remove-jar':
        case 'call':
        case 'stop-job':
        case 'client-command':
          this.result = commandStatement(statement, access)
          break
        default:
          defineStatement(statement, access)
      }
      return []
    })
  }

  #insert(statement: Insert, context: BindContext): BoundWork[] {
    const bound = bindInsert(statement, context)
    checkEmit(bound.input, this.#access(context))
    if (statement.overwrite) {
      if (!this.planSettings.isBatch)
        fail('SQL_BATCH_ONLY', { statement: 'INSERT OVERWRITE' }, { span: statement.table.span })
      this.notices.push(unsupported('INSERT OVERWRITE', statement.span))
    }
    return [{ kind: 'insert', statement, bound }]
  }

  #createTableAs(statement: CreateTable, isExplained: boolean): BoundWork[] {
    return this.#bound(statement.span, (context) => {
      const created = createTableAs(statement, this.#access(context), isExplained)
      return created ? [{ kind: 'insert', ...created }] : []
    })
  }

  #explain(statement: Explain['statement']): BoundWork[] {
    if (statement.kind === 'create-table') return this.#createTableAs(statement, true)
    return this.#apply(statement)
  }

  /** A view's own rows, for running the view alone. */
  bindView(statement: CreateView): BoundWork[] {
    const { query, columns, name } = statement
    const view = { query, columns, name: name.parts.at(-1)!.name, span: name.span }
    return this.#bound(statement.span, (context) => [
      { kind: 'query', statement, relation: viewRelation(view, context) },
    ])
  }

  #access(context: BindContext): SessionAccess {
    const session = this
    return {
      context,
      settings: this.settings,
      setting: (key) => session.setting(key),
      notice: (error) => session.notices.push(error),
      get catalog() {
        return session.catalog
      },
      set catalog(next) {
        session.catalog = next
      },
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
      for (const each of [error, ...furtherErrors]) this.#take(placed(each, span))
      return []
    }
  }

  #take(error: MillraceError): void {
    if (error.code === 'ENGINE_UNSUPPORTED') this.notices.push(error)
    else this.errors.push(error)
  }
}

/** The error with a place: its own, or that of the whole statement. Defects of Millrace are not turned into the user's. */
function placed(error: unknown, span: SourceSpan): MillraceError {
  if (!isMillraceError(error)) throw error
  if (error.span) return error
  return new MillraceError(error.code, error.params, { span, cause: error })
}
