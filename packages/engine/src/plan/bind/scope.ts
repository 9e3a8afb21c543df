import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { LogicalType, RowType } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isUnknown } from '../typing/type-families.ts'
import { bindField, bindFieldPath, fieldPaths } from './bind-access.ts'

export interface ScopeColumn {
  /** The table's name or alias, by which the column may be qualified. */
  readonly table: string | null
  readonly name: string
  readonly type: LogicalType
  /** Joined by USING or NATURAL: what the bare name means. The other table's column has `isMerged`. */
  readonly merged?: BoundExpression
  /** The bare name means another table's column of that name. */
  readonly isMerged?: true
  /** Its table has another column of that name: neither can be named. */
  readonly isTwin?: true
  /** Place among the columns of `*`, where that is not the place in the row. */
  readonly order?: number
}

/** The columns an expression may name, in the order of the rows it is evaluated over. */
export type Scope = readonly ScopeColumn[]

export function scopeOf(schema: RowType, table: string | null): Scope {
  const seen = new Set<string>()
  const twins = new Set<string>()
  for (const { name } of schema.fields) (seen.has(name) ? twins : seen).add(name)
  return schema.fields.map(({ name, type }) => ({
    table,
    name,
    type,
    ...(twins.has(name) && { isTwin: true as const }),
  }))
}

/** What a scope does not have may be a column of a query around it. */
export type OuterNames = (path: NamePath) => BoundExpression | null

/** The value a name means: `c`, `t.c`, `db.t.c`, or a field of a row in such a column: `t.c.field`. */
export function resolveColumn(scope: Scope, path: NamePath, outer?: OuterNames): BoundExpression {
  const { parts } = path
  // The longest qualifier that names a table decides, as in Calcite.
  for (let at = Math.min(parts.length - 1, 3); at > 0; at--) {
    const table = parts[at - 1]!.name
    const columns = scope.filter((candidate) => candidate.table === table)
    if (columns.length > 0) return resolveField(pick(columns, scope, parts, at, path), path, at)
  }
  const first = parts[0]!.name
  const bare = scope.filter(({ isMerged }) => !isMerged)
  const known = bare.some(({ name, type }) => name === first || fieldPaths(type, first).length > 0)
  const found = !known && outer?.(path)
  if (found) return found
  if (!known && parts.length > 1) return refuseTable(scope, path)
  const value = pick(bare, scope, parts, 0, path)
  const isRow = 'fields' in value.type || isUnknown(value.type)
  return parts.length > 1 && !isRow ? refuseTable(scope, path) : resolveField(value, path, 0)
}

function pick(
  candidates: Scope,
  scope: Scope,
  parts: NamePath['parts'],
  at: number,
  path: NamePath,
): BoundExpression {
  const { name, span } = parts[at]!
  const place = at === parts.length - 1 ? path.span : span
  const found = candidates.filter((candidate) => candidate.name === name)
  const written = parts
    .slice(0, at + 1)
    .map((part) => part.name)
    .join('.')
  if (found.length > 1) fail('SQL_AMBIGUOUS_COLUMN', { name: written }, { span: place })
  if (found[0]?.merged && at === 0) return Object.freeze({ ...found[0].merged, span: place })
  if (found[0]) return column(scope.indexOf(found[0]), found[0].type, place)
  const inside = findInRows(candidates, name)
  if (inside.length > 1) fail('SQL_AMBIGUOUS_COLUMN', { name: written }, { span: place })
  if (inside[0]) {
    const { candidate, fields } = inside[0]
    return bindFieldPath(column(scope.indexOf(candidate), candidate.type, place), fields, place)
  }
  const names = candidates.map((candidate) => candidate.name)
  return fail('SQL_UNKNOWN_COLUMN', { name: written, suggestion: nearestName(name, names) }, { span })
}

/** The fields of this name in the rows among the columns; the least deep ones. */
function findInRows(candidates: Scope, name: string) {
  const found = candidates.flatMap((candidate) =>
    fieldPaths(candidate.type, name).map((fields) => ({ candidate, fields })),
  )
  const least = Math.min(...found.map(({ fields }) => fields.length))
  return found.filter(({ fields }) => fields.length === least)
}

/** The fields behind the column at `at`. */
function resolveField(value: BoundExpression, path: NamePath, at: number): BoundExpression {
  return path.parts.slice(at + 1).reduce((row, { name, span }) => bindField(row, name, span), value)
}

function refuseTable(scope: Scope, path: NamePath): never {
  const part = path.parts.at(-2)!
  const tables = scope.flatMap(({ table }) => (table === null ? [] : [table]))
  const params = { name: part.name, suggestion: nearestName(part.name, tables) }
  return fail('SQL_UNKNOWN_TABLE', params, { span: part.span })
}
