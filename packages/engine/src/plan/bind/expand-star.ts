import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { SelectItem } from '../../sql/ast/query-nodes.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { starOrder } from './bind-join-columns.ts'
import type { Scope } from './scope.ts'

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
      const { name, type, merged } = scope[index]!
      return { name, expression: merged ? Object.freeze({ ...merged, span }) : column(index, type, span) }
    })
  }
  const columns = scope.flatMap(({ table, name, type }, index) =>
    table === qualifier.name ? [{ name, expression: column(index, type, span) }] : [],
  )
  if (columns.length > 0) return columns
  const tables = scope.flatMap(({ table }) => (table === null ? [] : [table]))
  const suggestion = nearestName(qualifier.name, tables)
  return fail('SQL_UNKNOWN_TABLE', { name: qualifier.name, suggestion }, { span: qualifier.span })
}
