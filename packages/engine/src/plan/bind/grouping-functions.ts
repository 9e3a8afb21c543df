import { fail } from '@millrace/kernel'
import type { Expression, FunctionCall } from '../../sql/ast/query-nodes.ts'
import { bigintType, withNullable } from '../../types/logical-type.ts'
import { call, literal } from '../bound.ts'
import type { BoundExpression, CallExpression, ColumnExpression } from '../bound-expression.ts'

/** Tell which keys a row of grouping sets is grouped by; replaced when the aggregate is made. */
const NAMES = new Set(['GROUPING', 'GROUPING_ID', 'GROUP_ID'])
const type = withNullable(bigintType, false)

/** GROUPING(a, …), GROUPING_ID(a, …), GROUP_ID(); null for other calls. */
export function bindGroupingCall(
  node: FunctionCall,
  isAggregate: boolean,
  bind: (node: Expression) => BoundExpression,
): BoundExpression | null {
  const name = node.name.parts
    .map((part) => part.name)
    .join('.')
    .toUpperCase()
  if (!NAMES.has(name)) return null
  const { span } = node
  if (!isAggregate) fail('SQL_GROUPING', { name, reason: 'GROUP BY' }, { span })
  const args = node.arguments.map((argument) => {
    if (argument.kind === 'named-argument') return fail('SQL_GROUPING', { name, reason: '=>' }, { span })
    return bind(argument)
  })
  const isEmpty = args.length === 0
  if (isEmpty !== (name === 'GROUP_ID'))
    fail('SQL_GROUPING', { name, reason: `${name}(${args.length})` }, { span })
  return call(name, args, type, span)
}

export function isGroupingCall(expression: CallExpression): boolean {
  return NAMES.has(expression.name)
}

/**
 * The value of a grouping function for each set: a bit for each argument, 1 where the set leaves it out; GROUP_ID counts
 * sets that are the same. `id` is the column that numbers the sets; without it there is one.
 */
export function groupingValue(
  name: string,
  keys: readonly number[],
  sets: readonly (readonly number[])[],
  idOf: (set: number) => bigint,
  id: ColumnExpression | null,
): BoundExpression {
  const texts = sets.map((set) => set.join())
  const values = sets.map((set, i) =>
    name === 'GROUP_ID'
      ? BigInt(texts.slice(0, i).filter((text) => text === texts[i]).length)
      : keys.reduce((bits, key) => bits * 2n + (set.includes(key) ? 0n : 1n), 0n),
  )
  const last = literal(values.at(-1) ?? 0n, type)
  if (!id || values.every((value) => value === values[0])) return last
  const boolean = { root: 'BOOLEAN', nullable: false } as const
  const branches = values
    .slice(0, -1)
    .flatMap((value, i) => [call('=', [id, literal(idOf(i), id.type)], boolean), literal(value, type)])
  return call('CASE', [...branches, last], type)
}
