import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { SelectItem } from '../../sql/ast/query-nodes.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { bindField } from './bind-access.ts'
import { starOrder } from './bind-join-columns.ts'
import { resolveColumn, type Scope } from './scope.ts'

/** A column of the SELECT list; without a name it gets one by its position. */
export interface OutputItem {
  readonly name: string | null
  readonly expression: BoundExpression
}

/** `*` and `t.*`: every column that may be named, those joined by USING once and first. */
export function expandStar(item: Extract<SelectItem, { kind: 'star' }>, scope: Scope): OutputItem[] {
  const { span } = item
  const qualifier = item.qualifier?.parts.at(-1)
  if (!qualifier) {
    if (scope.length === 0) return fail('SQL_SYNTAX', { found: "'*'", expected: 'FROM' }, { span })
    return starOrder(scope).map((index) => {
      const { name, type, merged, isTwin } = scope[index]!
      if (isTwin) fail('SQL_AMBIGUOUS_COLUMN', { name }, { span })
      return { name, expression: merged ? Object.freeze({ ...merged, span }) : column(index, type, span) }
    })
  }
  const columns = scope.flatMap(({ table, name, type, isTwin }, index) => {
    if (table !== qualifier.name) return []
    if (isTwin) fail('SQL_AMBIGUOUS_COLUMN', { name }, { span })
    return [{ name, expression: column(index, type, span) }]
  })
  if (columns.length > 0) return columns
  const row = item.qualifier && rowFields(item.qualifier, scope)
  if (row) return row
  const tables = scope.flatMap(({ table }) => (table === null ? [] : [table]))
  const suggestion = nearestName(qualifier.name, tables)
  return fail('SQL_UNKNOWN_TABLE', { name: qualifier.name, suggestion }, { span: qualifier.span })
}

/** `row.*`: the fields of a row; null when the path names none. */
function rowFields(path: NamePath, scope: Scope): OutputItem[] | null {
  if (!path.parts.some(({ name }) => scope.some((column) => column.name === name))) return null
  const row = resolveColumn(scope, path)
  if (row.type.root !== 'ROW') return null
  return row.type.fields.map(({ name }) => ({ name, expression: bindField(row, name, path.span) }))
}
