import { fail, isMillraceError, type SourceSpan } from '@millrace/kernel'
import type { CatalogView } from '../../catalog/catalog.ts'
import { mergeOptions } from '../../catalog/merge-options.ts'
import type { Identifier, NamePath } from '../../sql/ast/name-nodes.ts'
import type { HintNode, TableName, TableSource } from '../../sql/ast/query-nodes.ts'
import { column } from '../bound.ts'
import type { Relation } from '../relation.ts'
import { limitSize } from '../relation-size.ts'
import type { BindContext, BoundView } from './bind-context.ts'
import { bindJoin } from './bind-join.ts'
import { refuseUnknownHint } from './bind-join-hints.ts'
import { bindTableFunctionJoin, nothing } from './bind-lateral-function.ts'
import { bindMatch } from './bind-match.ts'
import { bindProcessFunction, takesTables } from './bind-process-function.ts'
import { bindScan } from './bind-scan.ts'
import { bindUnnest } from './bind-unnest.ts'
import { bindUnpivot } from './bind-unpivot.ts'
import { bindWindowFunction, isWindowFunction } from './bind-window.ts'
import type { BoundFrom } from './bound-from.ts'
import { project, renamed } from './make-relation.ts'
import { nameColumns } from './name-columns.ts'
import { scopeOf } from './scope.ts'

/** What FROM reads, with the names its columns go by. */
export function bindFrom(source: TableSource, context: BindContext): BoundFrom {
  switch (source.kind) {
    case 'table-name': {
      const relation = bindTableName(source, context)
      return aliased(relation, source, source.name.parts.at(-1)!.name)
    }
    case 'derived-table':
      return aliased(context.bindQuery(source.query, context), source, null)
    case 'table-function': {
      const bindTable = (path: NamePath) => bindNamed(path, [], context)
      if (!isWindowFunction(source.name.parts.at(-1)!.name)) {
        if (!takesTables(source)) return bindTableFunctionJoin(null, nothing, source, context)
        const relation = bindProcessFunction(source, context, bindTable)
        return { relation, scope: scopeOf(relation.schema, source.alias?.name ?? null) }
      }
      return aliased(bindWindowFunction(source, context, bindTable), source, null)
    }
    case 'unnest':
      return bindUnnest(null, nothing, source, context)
    case 'join':
      return bindJoin(source, context, bindFrom)
    case 'match-recognize':
      return aliased(bindMatch(source, bindFrom(source.source, context), context), source, null)
    case 'unpivot':
      return bindUnpivot(source, bindFrom(source.source, context))
    case 'table-sample':
      return refuse('TABLESAMPLE', source.span, 'Filter the rows with WHERE RAND() < 0.1 instead.')
    case 'pivot':
      return refuse('PIVOT', source.span, 'Aggregate with FILTER (WHERE …) for each value instead.')
  }
}

function refuse(feature: string, span: SourceSpan, instead: string): never {
  return fail('PLAN_UNSUPPORTED', { feature, instead }, { span })
}

function aliased(
  given: Relation,
  source: Extract<TableSource, { readonly alias: Identifier | null }>,
  ownName: string | null,
): BoundFrom {
  const relation = isNamedByAlias(source, given) ? renamed(given, [source.alias!.name]) : given
  const named = source.alias ? nameColumns(relation, source.aliasColumns, source.alias) : relation
  return { relation: named, scope: scopeOf(named.schema, source.alias?.name ?? ownName) }
}

/** The only column of `(VALUES …) AS v` goes by the name of the table. */
function isNamedByAlias(source: TableSource, { schema }: Relation): boolean {
  if (source.kind !== 'derived-table' || !source.alias || source.aliasColumns.length > 0) return false
  const { body, orderBy, limit, offset } = source.query
  return body.kind === 'values' && orderBy.length === 0 && !limit && !offset && schema.fields.length === 1
}

function bindTableName(source: TableName, context: BindContext): Relation {
  if (source.asOf) {
    return refuse('FOR SYSTEM_TIME AS OF', source.asOf.span, 'Read the table as it changes, without AS OF.')
  }
  return bindNamed(source.name, source.hints, context)
}

/** A common table of WITH, a view, or a table of the catalog. */
function bindNamed(path: NamePath, hints: readonly HintNode[], context: BindContext): Relation {
  hints.forEach(refuseUnknownHint)
  const common = path.parts.length === 1 ? context.commonTables.get(path.parts[0]!.name) : undefined
  if (common) return limitSize(common, path.span)
  const known = [...context.commonTables.keys()]
  const entry = context.catalog.resolve(path, known)
  // Other hints say nothing of a single table.
  const given = hints.filter(({ name }) => name === 'OPTIONS')
  const options = given.flatMap((hint) => hint.options)
  if (entry.kind === 'view') {
    if (given[0])
      return refuse('OPTIONS on a view', given[0].span, 'Give the options to the table in the view.')
    return bindView(entry, path, context)
  }
  const table = options.length === 0 ? entry : { ...entry, options: mergeOptions(entry.options, options) }
  return bindScan(table, path.span, context)
}

/** Views that may stand in each other. */
const MAX_VIEW_DEPTH = 40

/** A view stands for its query; names without a database are those of the database it was made in. */
function bindView(view: CatalogView, path: NamePath, context: BindContext): Relation {
  const known = context.views.get(view)
  const bound = known?.catalog.holdsSame(context.catalog) ? known.bound : bindViewOnce(view, path, context)
  context.views.set(view, { catalog: context.catalog, bound })
  if (!('reason' in bound)) context.relationNames.set(bound, view.name)
  // Of views that read one another in a circle, the one that the query names is to blame, whichever was read first.
  if ('reason' in bound && bound.tooDeep && context.viewDepth > 0) throw bound.tooDeep
  // The view's own statement shows what is wrong with it; here it is enough to say so.
  if ('reason' in bound)
    fail('SQL_VIEW_BROKEN', { name: view.name, reason: bound.reason }, { span: path.span })
  return limitSize(bound, path.span)
}

/** `*` in a view stands for the columns there were when it was made. */
function keepFields(bound: Relation, names: readonly string[] | null): Relation {
  const { fields } = bound.schema
  if (!names || names.length >= fields.length) return bound
  const kept = names.map((name) => fields.findIndex((field) => field.name === name))
  if (kept.includes(-1)) return bound
  return project(
    bound,
    kept.map((index) => column(index, fields[index]!.type)),
    names,
  )
}

function bindViewOnce(view: CatalogView, path: NamePath, context: BindContext): BoundView {
  const viewDepth = context.viewDepth + 1
  if (viewDepth > MAX_VIEW_DEPTH) fail('SQL_TOO_DEEP', { limit: MAX_VIEW_DEPTH }, { span: path.span })
  // A view knows nothing of the query it stands in.
  const { outer: _, hints: __, ...own } = context
  try {
    const inner = {
      ...own,
      viewDepth,
      catalog: context.catalog.having({ current: view.current }),
      commonTables: new Map(),
      furtherErrors: [],
    }
    const bound = keepFields(context.bindQuery(view.query, inner), view.fields)
    return nameColumns(bound, view.columns, path.parts.at(-1)!)
  } catch (error) {
    if (!isMillraceError(error)) throw error
    const tooDeep = error.code === 'SQL_TOO_DEEP' ? error : null
    return { reason: error.message, tooDeep }
  }
}
