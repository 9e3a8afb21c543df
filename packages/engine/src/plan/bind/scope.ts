import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import { type LogicalType, type RowType, typeToString } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'

export interface ScopeColumn {
  /** The table's name or alias, by which the column may be qualified. */
  readonly table: string | null
  readonly name: string
  readonly type: LogicalType
  /** Joined by USING or NATURAL: what the bare name means. The other table's column has `isMerged`. */
  readonly merged?: BoundExpression
  /** The bare name means another table's column of that name. */
  readonly isMerged?: true
  /** Place among the columns of `*`, where that is not the place in the row. */
  readonly order?: number
}

/** The columns an expression may name, in the order of the rows it is evaluated over. */
export type Scope = readonly ScopeColumn[]

export function scopeOf(schema: RowType, table: string | null): Scope {
  return schema.fields.map(({ name, type }) => ({ table, name, type }))
}

/** The column a name means: `c`, `t.c`, or a path through a row (which is refused for now). */
export function resolveColumn(scope: Scope, path: NamePath): BoundExpression {
  const names = path.parts.map((part) => part.name)
  const last = names.at(-1)!
  const { span } = path
  if (names.length === 1)
    return pick(scope, last, (candidate) => candidate.name === last && !candidate.isMerged, path)
  const table = names.at(-2)!
  if (scope.some((candidate) => candidate.table === table)) {
    return pick(
      scope.filter((candidate) => candidate.table === table),
      names.join('.'),
      (candidate) => candidate.table === table && candidate.name === last,
      path,
      scope,
    )
  }
  const row = scope.find((candidate) => candidate.name === names[0])
  if (row) {
    const type = typeToString(row.type)
    if (row.type.root !== 'ROW')
      fail('SQL_EXPECTED_TYPE', { what: names[0]!, expected: 'ROW', given: type }, { span })
    fail('PLAN_UNSUPPORTED', { feature: 'ROW.field', instead: `CAST(${names[0]} AS STRING)` }, { span })
  }
  const tables = scope.flatMap((candidate) => (candidate.table === null ? [] : [candidate.table]))
  return fail(
    'SQL_UNKNOWN_TABLE',
    { name: table, suggestion: nearestName(table, tables) },
    { span: path.parts.at(-2)!.span },
  )
}

function pick(
  candidates: Scope,
  name: string,
  matches: (candidate: ScopeColumn) => boolean,
  path: NamePath,
  scope: Scope = candidates,
): BoundExpression {
  const { span } = path
  const found = candidates.filter(matches)
  if (found.length > 1) fail('SQL_AMBIGUOUS_COLUMN', { name }, { span })
  if (found[0]?.merged && path.parts.length === 1) return Object.freeze({ ...found[0].merged, span })
  if (found[0]) return column(scope.indexOf(found[0]), found[0].type, span)
  const last = path.parts.at(-1)!
  const suggestion = nearestName(
    last.name,
    candidates.map((candidate) => candidate.name),
  )
  return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span: last.span })
}
