import { fail } from '@millrace/kernel'
import {
  type LogicalType,
  type RowField,
  type RowType,
  rowType,
  typeToString,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { mapColumns } from '../expression-tree.ts'
import { inputsOf, mapInputs, type Relation, type RelationOf } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'
import { intervalJoin } from './interval-join.ts'
import { windowJoin } from './window-join.ts'
import { isWindowGrouping, windowRoles } from './window-roles.ts'

/**
 * Says of each join what it is, from the leaves up: a window join, an interval join, or a regular one, which takes its
 * rows' time attributes for ordinary timestamps. What stands above sees times as they are then; what needs a time
 * attribute and has none any more is refused.
 */
export function settleTime(relation: Relation, known = new Map<Relation, Relation>()): Relation {
  const before = known.get(relation)
  if (before) return before
  const below = mapInputs(relation, (input) => settleTime(input, known))
  const settled = settledOf(relation, below)
  requireTime(settled)
  if (relation.kind === 'over') keepTime(relation, settled)
  known.set(relation, settled)
  return settled
}

function settledOf(before: Relation, below: Relation): Relation {
  switch (below.kind) {
    case 'join':
      return settleJoin(below)
    case 'group-aggregate':
      return retimed(below)
    case 'union':
      checkUnion(before, below)
      return retimed(below)
    default:
      return below === before ? before : retimed(below)
  }
}

/** A column of a union is a time attribute in all parts that had it so, or in none. */
function checkUnion(before: Relation, after: RelationOf<'union'>): void {
  const given = inputsOf(before)
  for (const [i, { name }] of after.schema.fields.entries()) {
    const isTime = ({ schema }: Relation) => attributeOf(schema.fields[i]!.type) !== undefined
    const timed = after.inputs.filter((_, part) => isTime(given[part]!))
    if (timed.every(isTime) || !timed.some(isTime)) continue
    const lost = timed.find((part) => !isTime(part))!
    const params = { column: name, type: typeToString(lost.schema.fields[i]!.type) }
    fail('SQL_UNION_TIME', params, after.span ? { span: after.span } : {})
  }
}

function settleJoin(join: RelationOf<'join'>): Relation {
  const retyped = { ...join, schema: passedTimes(join.schema, joinedTimes(join)) }
  return windowJoin(retyped) ?? intervalJoin(retyped) ?? regular(join)
}

function regular(join: RelationOf<'join'>): Relation {
  const isTimed = join.schema.fields.some(({ type }) => attributeOf(type))
  if (!isTimed) return join
  return Object.freeze({
    ...join,
    schema: passedTimes(
      join.schema,
      join.schema.fields.map(() => false),
    ),
  })
}

/** Whether each output column may be a time attribute still, by those of the inputs. */
function joinedTimes({ inputs }: { readonly inputs: readonly Relation[] }): boolean[] {
  return inputs.flatMap(({ schema }) => schema.fields.map(({ type }) => attributeOf(type) !== undefined))
}

/** The relation with the times of its columns as its inputs have them now. */
function retimed(relation: Relation): Relation {
  const times = outputTimes(relation)
  if (relation.kind === 'project') {
    const expressions = relation.expressions.map((each) => retype(each, relation.input.schema))
    const isSame = expressions.every((each, i) => each === relation.expressions[i])
    const schema = passedTimes(
      relation.schema,
      expressions.map(({ type }) => attributeOf(type) !== undefined),
    )
    return isSame && schema === relation.schema
      ? relation
      : Object.freeze({ ...relation, expressions, schema })
  }
  const schema = passedTimes(relation.schema, times)
  return schema === relation.schema ? relation : Object.freeze({ ...relation, schema })
}

function retype(expression: BoundExpression, { fields }: RowType): BoundExpression {
  const lost = (at: Extract<BoundExpression, { kind: 'column' }>) =>
    attributeOf(at.type) !== undefined && attributeOf(fields[at.index]!.type) === undefined
  return mapColumns(expression, (at) =>
    lost(at) ? column(at.index, withoutAttribute(at.type), at.span) : at,
  )
}

/** For each output column: false where it comes from an input column that is no time attribute. */
function outputTimes(relation: Relation): boolean[] {
  const { fields } = relation.schema
  const inputs = inputsOf(relation)
  const [first] = inputs
  const given = (index: number) =>
    first !== undefined && attributeOf(first.schema.fields[index]?.type ?? NONE) !== undefined
  switch (relation.kind) {
    case 'union':
      return fields.map((_, i) => given(i))
    case 'interval-join':
    case 'window-join':
      return joinedTimes(relation)
    case 'temporal-join': {
      const width = first!.schema.fields.length
      return joinedTimes(relation).map((may, i) => may && i < width)
    }
    case 'filter':
    case 'sort':
    case 'limit':
    case 'rank':
    case 'window-rank':
    case 'deduplicate':
    case 'over':
    case 'correlate':
    case 'lookup-join':
      return fields.map((_, i) => i >= first!.schema.fields.length || given(i))
    case 'window': {
      const width = relation.input.schema.fields.length
      return fields.map((_, i) => i >= width || given(i))
    }
    case 'group-aggregate': {
      // `window_time` stays a time attribute when the window is what is grouped by, so that windows can be cascaded.
      const roles = windowRoles(relation.input)
      const keeps = isWindowGrouping(relation.keys, roles)
      return fields.map(
        (_, i) => i >= relation.keys.length || (keeps && roles.get(relation.keys[i]!) === 'time'),
      )
    }
    case 'group-window-aggregate':
      return fields.map((_, i) => i >= relation.keys.length || given(relation.keys[i]!))
    case 'match':
      return fields.map((_, i) => i >= relation.partitionKeys.length || given(relation.partitionKeys[i]!))
    default:
      return fields.map(() => true)
  }
}

const NONE: LogicalType = { root: 'NULL', nullable: true }

/** The schema with ordinary timestamps where `may` is false; itself when nothing changes. */
function passedTimes(schema: RowType, may: readonly boolean[]): RowType {
  if (schema.fields.every(({ type }, i) => may[i] !== false || !attributeOf(type))) return schema
  const fields = schema.fields.map(
    (field, i): RowField => (may[i] === false ? { ...field, type: withoutAttribute(field.type) } : field),
  )
  return rowType(fields)
}

/** Windows, patterns and their like stand on a time attribute. */
function requireTime(relation: Relation): void {
  const [input] = inputsOf(relation)
  const index = timeOf(relation)
  if (index === null || !input) return
  const { name, type } = input.schema.fields[index]!
  if (attributeOf(type)) return
  const params = { column: name, type: typeToString(type) }
  fail('SQL_NOT_TIME_ATTRIBUTE', params, relation.span ? { span: relation.span } : {})
}

/** OVER that was ordered by a time attribute is so still. */
function keepTime(before: RelationOf<'over'>, after: Relation): void {
  const [key] = before.orderBy
  if (!key || after.kind !== 'over') return
  const { name, type } = after.input.schema.fields[key.column]!
  if (attributeOf(type) || !attributeOf(before.input.schema.fields[key.column]!.type)) return
  const params = { column: name, type: typeToString(type) }
  fail('SQL_NOT_TIME_ATTRIBUTE', params, before.span ? { span: before.span } : {})
}

function timeOf(relation: Relation): number | null {
  switch (relation.kind) {
    case 'window':
    case 'window-aggregate':
      return relation.window.attached ? null : relation.window.timeColumn
    case 'deduplicate':
      return relation.timeColumn
    case 'match':
      return relation.orderBy[0]?.column ?? null
    default:
      return null
  }
}
