import { fail } from '@millrace/kernel'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { attributeOf, isTimestamp } from '../typing/type-families.ts'
import { allOf, conjunctsOf } from './conjuncts.ts'

type Join = RelationOf<'join'>
type Attribute = 'rowtime' | 'proctime'

/** A join whose condition keeps the times of both sides within two bounds of each other: its state ends with time. */
export function intervalJoin(join: Join): Relation | null {
  if (join.joinType === 'semi' || join.joinType === 'anti') return null
  const [left, right] = join.inputs as readonly [Relation, Relation]
  const width = left.schema.fields.length
  const timeOf = (index: number): Attribute | undefined =>
    attributeOf((index < width ? left.schema.fields[index] : right.schema.fields[index - width])!.type)
  const equal = timedKeys(join, timeOf)
  const found: { readonly bound: Bound; readonly conjunct: BoundExpression }[] = []
  for (const conjunct of conjunctsOf(join.condition)) {
    const bounds = boundsOf(conjunct, timeOf, width)
    if (bounds) found.push(...bounds.map((bound) => ({ bound, conjunct })))
  }
  // Flink takes one equality of times, or one bound on each side, and nothing beside.
  if (equal.length + found.length > (equal.length > 0 ? 1 : 2)) return null
  if (equal.length > 0) return atOnce(join, equal[0]!, timeOf)
  const lower = found.find(({ bound }) => bound.side === 'lower')
  const upper = found.find(
    ({ bound }) =>
      bound.side === 'upper' && lower && bound.left === lower.bound.left && bound.right === lower.bound.right,
  )
  if (!lower || !upper) return null
  refuseOtherTimes(join, lower.bound)
  const taken = new Set([lower.conjunct, upper.conjunct])
  const { left: leftTime, right: rightTime } = lower.bound
  return made(join, {
    leftTime,
    rightTime: rightTime - width,
    attribute: timeOf(leftTime)!,
    lower: lower.bound.ms,
    upper: upper.bound.ms,
    condition: allOf(conjunctsOf(join.condition).filter((each) => !taken.has(each))),
    keys: join.leftKeys.map((_, i) => i),
  })
}

/** Flink compares rowtimes of one kind only. */
function refuseOtherTimes({ inputs: [left, right], span }: Join, bound: Bound): void {
  const width = left!.schema.fields.length
  const types = [left!.schema.fields[bound.left]!.type, right!.schema.fields[bound.right - width]!.type]
  if (attributeOf(types[0]!) === 'proctime' || types[0]!.root === types[1]!.root) return
  const [first, second] = types.map((type) => typeToString(withoutAttribute(type)))
  fail('SQL_INTERVAL_TIMES', { left: first!, right: second! }, span ? { span } : {})
}

interface Parts {
  readonly leftTime: number
  readonly rightTime: number
  readonly attribute: Attribute
  readonly lower: number
  readonly upper: number
  readonly condition: BoundExpression | null
  /** Which keys stay. */
  readonly keys: readonly number[]
}

function made(join: Join, { keys, ...parts }: Parts): Relation {
  const { nullSafe: _, nullAware: __, stateTtl: ___, ...rest } = join
  return Object.freeze({
    ...rest,
    ...parts,
    kind: 'interval-join',
    leftKeys: Object.freeze(keys.map((i) => join.leftKeys[i]!)),
    rightKeys: Object.freeze(keys.map((i) => join.rightKeys[i]!)),
  })
}

/** Keys that are times on both sides. */
function timedKeys(join: Join, timeOf: (index: number) => Attribute | undefined): number[] {
  const width = join.inputs[0]!.schema.fields.length
  return join.leftKeys.flatMap((key, i) => {
    const attribute = timeOf(key)
    return attribute !== undefined && attribute === timeOf(join.rightKeys[i]! + width) ? [i] : []
  })
}

/** `left.time = right.time`. */
function atOnce(join: Join, place: number, timeOf: (index: number) => Attribute | undefined): Relation {
  return made(join, {
    leftTime: join.leftKeys[place]!,
    rightTime: join.rightKeys[place]!,
    attribute: timeOf(join.leftKeys[place]!)!,
    lower: 0,
    upper: 0,
    condition: join.condition,
    keys: join.leftKeys.map((_, i) => i).filter((i) => i !== place),
  })
}

/** `left time >= right time + ms` (lower) or `<=` (upper). */
interface Bound {
  readonly side: 'lower' | 'upper'
  readonly left: number
  readonly right: number
  readonly ms: number
}

function boundsOf(
  conjunct: BoundExpression,
  timeOf: (index: number) => Attribute | undefined,
  width: number,
): Bound[] | null {
  if (conjunct.kind !== 'call') return null
  if (conjunct.name === 'BETWEEN') {
    const [value, low, high] = conjunct.args as readonly [BoundExpression, BoundExpression, BoundExpression]
    const bounds = [bound('>=', value, low, timeOf, width), bound('<=', value, high, timeOf, width)]
    return bounds.every((each) => each !== null) ? bounds : null
  }
  const [first, second] = conjunct.args
  const found = first && second ? bound(conjunct.name, first, second, timeOf, width) : null
  return found && [found]
}

function bound(
  operator: string,
  first: BoundExpression,
  second: BoundExpression,
  timeOf: (index: number) => Attribute | undefined,
  width: number,
): Bound | null {
  const [a, b] = [shifted(first), shifted(second)]
  if (!a || !b || !(operator in FLIPPED)) return null
  const attribute = timeOf(a.column)
  if (!attribute || attribute !== timeOf(b.column)) return null
  if (a.column < width === b.column < width) return null
  const isLeftFirst = a.column < width
  const name = isLeftFirst ? operator : FLIPPED[operator as keyof typeof FLIPPED]
  const [left, right] = isLeftFirst ? [a, b] : [b, a]
  // left + l ? right + r  ⇔  left ? right + (r − l)
  const ms = right.ms - left.ms
  const isLower = name === '>' || name === '>='
  const strict = name === '>' ? 1 : name === '<' ? -1 : 0
  return { side: isLower ? 'lower' : 'upper', left: left.column, right: right.column, ms: ms + strict }
}

const FLIPPED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/** A column plus a constant interval. */
function shifted(expression: BoundExpression): { readonly column: number; readonly ms: number } | null {
  if (expression.kind === 'column') return { column: expression.index, ms: 0 }
  if (expression.kind !== 'call') return null
  const [first, second] = expression.args
  if (expression.name === 'CAST') {
    return isTimestamp(expression.type) && isTimestamp(first!.type) ? shifted(first!) : null
  }
  if ((expression.name !== '+' && expression.name !== '-') || !first || !second) return null
  const inner = shifted(first)
  const ms = constantMs(second)
  if (!inner || ms === null) return null
  return { column: inner.column, ms: inner.ms + (expression.name === '+' ? ms : -ms) }
}

function constantMs(expression: BoundExpression): number | null {
  if (expression.kind !== 'literal' || expression.type.root !== 'INTERVAL_DAY_TIME') return null
  return typeof expression.value === 'number' ? expression.value : null
}
