import { fail, type SourceSpan } from '@millrace/kernel'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import type { LookupKey } from '../plan-node.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { allOf, conjunctsOf } from '../rewrite/conjuncts.ts'
import { joinSchema } from './bind-join-schema.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'

interface LookupParts {
  readonly joinType: 'inner' | 'left'
  /** Over left and right columns. */
  readonly condition: BoundExpression | null
  readonly hint: Readonly<Record<string, string>>
  readonly span: SourceSpan
}

/** A table asked row by row: by columns that equal a left column or a constant. What else must hold is tested after. */
export function lookupJoin(left: Relation, table: RelationOf<'scan'>, parts: LookupParts): Relation {
  const width = left.schema.fields.length
  const keys: LookupKey[] = []
  const rest: BoundExpression[] = []
  const computed: BoundExpression[] = []
  for (const conjunct of conjunctsOf(parts.condition)) {
    const pair = equated(conjunct, width)
    if (!pair) {
      rest.push(conjunct)
      continue
    }
    const { key, value } = pair
    if (value.kind === 'literal') keys.push({ column: key, from: { literal: value } })
    else if (value.kind === 'column') keys.push({ column: key, from: { column: value.index } })
    else keys.push({ column: key, from: { column: width + computed.push(value) - 1 } })
  }
  if (!keys.some(({ from }) => 'column' in from) && keys.length === 0) {
    fail('PLAN_TEMPORAL_JOIN', { reason: 'there is no equality in ON' }, { span: parts.span })
  }
  const names = [...fieldNames(left.schema), ...computed.map((_, i) => `$key${i}`)]
  const input = computed.length === 0 ? left : project(left, [...allColumns(left.schema), ...computed], names)
  const shift = computed.length
  const condition = allOf(rest.map((each) => shiftRight(each, width, shift)))
  const join: Relation = Object.freeze({
    kind: 'lookup-join',
    input,
    table: table.table,
    joinType: parts.joinType,
    keys: Object.freeze(keys),
    computed: table.computed,
    condition,
    hint: parts.hint,
    schema: joinSchema(input.schema, table.schema, parts.joinType),
    span: parts.span,
  })
  if (shift === 0) return join
  const { fields } = joinSchema(left.schema, table.schema, parts.joinType)
  const kept = allColumns(join.schema).filter((_, i) => i < width || i >= width + shift)
  return project(
    join,
    kept,
    fields.map(({ name }) => name),
    parts.span,
  )
}

/** `table column = expression over the left row, or a constant`. */
function equated(conjunct: BoundExpression, width: number) {
  if (conjunct.kind !== 'call' || conjunct.name !== '=') return null
  const [first, second] = conjunct.args as readonly [BoundExpression, BoundExpression]
  for (const [key, value] of [
    [first, second],
    [second, first],
  ] as const) {
    if (key.kind !== 'column' || key.index < width) continue
    if ([...columnsOf(value)].every((index) => index < width)) return { key: key.index - width, value }
  }
  return null
}

function shiftRight(expression: BoundExpression, width: number, by: number): BoundExpression {
  if (expression.kind === 'literal' || by === 0) return expression
  if (expression.kind === 'column') {
    return expression.index < width
      ? expression
      : column(expression.index + by, expression.type, expression.span)
  }
  return Object.freeze({ ...expression, args: expression.args.map((arg) => shiftRight(arg, width, by)) })
}
