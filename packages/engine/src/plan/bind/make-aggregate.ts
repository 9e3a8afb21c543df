import type { SourceSpan } from '@millrace/kernel'
import { bigintType, rowType, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { column, literal, nullLiteral } from '../bound.ts'
import type { AggregateCall, BoundExpression, ColumnExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { groupingValue } from './grouping-functions.ts'

/** Rows of `input` grouped by columns; output: keys, then results. */
export function aggregateOf(
  input: Relation,
  keys: readonly number[],
  aggregates: readonly AggregateCall[],
  span: SourceSpan | undefined,
): Relation {
  // Times among the keys are given up where it is settled what runs (`settleTime`), as in Flink.
  const fields = [
    ...keys.map((index) => input.schema.fields[index]!),
    ...aggregates.map(({ type }, i) => ({ name: `EXPR$${keys.length + i}`, type })),
  ]
  return Object.freeze({
    kind: 'group-aggregate',
    input,
    keys: Object.freeze([...keys]),
    aggregates: Object.freeze(aggregates),
    schema: rowType(fields),
    ...(span && { span }),
  })
}

/** The distinct rows of a relation: grouped by all columns, without aggregates. */
export function distinct(input: Relation): Relation {
  const keys = input.schema.fields.map((_, index) => index)
  return aggregateOf(input, keys, [], input.span)
}

interface ExpandedSets {
  readonly relation: Relation
  /** The column that numbers the sets. */
  readonly id: number
  grouping(name: string, keys: readonly number[], id: ColumnExpression | null): BoundExpression
}

/** Each row once per set, with nulls for the keys that are not in it. */
export function expandSets(
  input: Relation,
  keys: readonly number[],
  sets: readonly (readonly number[])[],
  span: SourceSpan,
): ExpandedSets {
  const { fields } = input.schema
  const idType = withNullable(bigintType, false)
  const masks = sets.map((set) => keys.reduce((bits, _, i) => bits * 2n + (set.includes(i) ? 0n : 1n), 0n))
  // As Flink: the bits of the keys left out; numbers where two sets are the same.
  const isUnique = new Set(masks).size === masks.length
  const idOf = (set: number) => (isUnique ? masks[set]! : BigInt(set))
  const isEverywhere = (key: number) => sets.every((set) => set.includes(keys.indexOf(key)))
  const types = fields.map(({ type }, i) =>
    keys.includes(i) && !isEverywhere(i) ? withNullable(type, true) : type,
  )
  const projections = sets.map((set, number) => {
    const kept = new Set(set.map((key) => keys[key]!))
    const values = types.map((type, i): BoundExpression => {
      return keys.includes(i) && !kept.has(i) ? nullLiteral(withoutAttribute(type)) : column(i, type)
    })
    return Object.freeze([...values, literal(idOf(number), idType)])
  })
  const relation: Relation = Object.freeze({
    kind: 'expand',
    input,
    projections: Object.freeze(projections),
    schema: rowType([
      ...fields.map(({ name }, i) => ({ name, type: types[i]! })),
      { name: '$e', type: idType },
    ]),
    span,
  })
  return {
    relation,
    id: fields.length,
    grouping: (name, asked, id) => groupingValue(name, asked, sets, idOf, id),
  }
}
