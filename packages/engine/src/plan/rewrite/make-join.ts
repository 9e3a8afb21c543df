import type { SourceSpan } from '@millrace/kernel'
import { joinSchema } from '../bind/bind-join-schema.ts'
import { allColumns, fieldNames, filter, project } from '../bind/make-relation.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf, digest, isDeterministicExpression, mapColumns } from '../expression-tree.ts'
import type { JoinType } from '../plan-node.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { allOf, conjunctsOf } from './conjuncts.ts'

export interface JoinParts {
  readonly joinType: JoinType
  /** Over the columns of left and right in a row. */
  readonly condition: BoundExpression | null
  readonly nullAware?: boolean
  readonly stateTtl?: RelationOf<'join'>['stateTtl']
  readonly span?: SourceSpan | undefined
  /** Nothing moves below. */
  readonly staysWhole?: boolean
}

/** Which inputs an expression over left and right reads. */
export function sideOf(expression: BoundExpression, leftWidth: number): 'left' | 'right' | 'both' | 'none' {
  const columns = [...columnsOf(expression)]
  if (columns.length === 0) return 'none'
  if (columns.every((index) => index < leftWidth)) return 'left'
  return columns.every((index) => index >= leftWidth) ? 'right' : 'both'
}

/**
 * A join with its condition taken apart: what concerns one side moves below where that changes nothing, equalities
 * become keys (computed below when they are more than columns), the rest stays. Gives left and right columns.
 */
export function makeJoin(left: Relation, right: Relation, parts: JoinParts): Relation {
  const leftWidth = left.schema.fields.length
  const sides = { left: new JoinSide(left, 0), right: new JoinSide(right, leftWidth) }
  const keys: KeyPair[] = []
  const rest: BoundExpression[] = []
  for (const conjunct of conjunctsOf(parts.condition)) {
    const side = sideOf(conjunct, leftWidth)
    const pair = side === 'both' ? equality(conjunct, leftWidth) : null
    if (pair) keys.push(pair)
    else if (parts.staysWhole) rest.push(conjunct)
    else if (side === 'left' && isDeterministicExpression(conjunct) && LEFT_BELOW.has(parts.joinType))
      sides.left.conditions.push(conjunct)
    else if (side === 'right' && mayMoveRight(conjunct, parts)) sides.right.conditions.push(conjunct)
    else rest.push(conjunct)
  }
  const leftKeys = keys.map(({ left: key }) => sides.left.key(key))
  const rightKeys = keys.map(({ right: key }) => sides.right.key(key))
  const inputs = [sides.left.relation(), sides.right.relation()] as const
  const shift = inputs[0].schema.fields.length - leftWidth
  const residual = rest.map((each) => mapColumns(each, (at) => moved(at, leftWidth, shift)))
  const join: RelationOf<'join'> = Object.freeze({
    kind: 'join',
    inputs: Object.freeze([...inputs]),
    joinType: parts.joinType,
    leftKeys: Object.freeze(leftKeys),
    rightKeys: Object.freeze(rightKeys),
    nullSafe: Object.freeze(keys.map(({ nullSafe }) => nullSafe)),
    condition: allOf(residual),
    nullAware: parts.nullAware ?? false,
    stateTtl: parts.stateTtl ?? NO_TTL,
    schema: joinSchema(inputs[0].schema, inputs[1].schema, parts.joinType),
    ...(parts.span && { span: parts.span }),
  })
  return withoutKeyColumns(join, left, right)
}

const NO_TTL: RelationOf<'join'>['stateTtl'] = Object.freeze([null, null])
const LEFT_BELOW: ReadonlySet<JoinType> = new Set<JoinType>(['inner', 'right', 'semi'])
const RIGHT_BELOW: ReadonlySet<JoinType> = new Set<JoinType>(['inner', 'left', 'semi', 'anti'])

/** A condition on the right alone holds for the right rows, except where a null of theirs decides (NOT IN). */
function mayMoveRight(conjunct: BoundExpression, { joinType, nullAware }: JoinParts): boolean {
  return isDeterministicExpression(conjunct) && RIGHT_BELOW.has(joinType) && !nullAware
}

interface KeyPair {
  readonly left: BoundExpression
  readonly right: BoundExpression
  readonly nullSafe: boolean
}

/** `left = right` or `left IS NOT DISTINCT FROM right`, each side over one input. */
function equality(conjunct: BoundExpression, leftWidth: number): KeyPair | null {
  if (conjunct.kind !== 'call' || (conjunct.name !== '=' && conjunct.name !== 'IS_NOT_DISTINCT_FROM'))
    return null
  const [first, second] = conjunct.args as readonly [BoundExpression, BoundExpression]
  if (!isDeterministicExpression(conjunct)) return null
  const sides = [sideOf(first, leftWidth), sideOf(second, leftWidth)].join()
  const nullSafe = conjunct.name !== '='
  if (sides === 'left,right') return { left: first, right: second, nullSafe }
  return sides === 'right,left' ? { left: second, right: first, nullSafe } : null
}

/** One input: what is computed and filtered below the join. */
class JoinSide {
  readonly conditions: BoundExpression[] = []
  readonly #input: Relation
  readonly #offset: number
  readonly #computed: BoundExpression[] = []

  constructor(input: Relation, offset: number) {
    this.#input = input
    this.#offset = offset
  }

  /** The column of a key; computed when it is none. */
  key(expression: BoundExpression): number {
    const own = this.#own(expression)
    if (own.kind === 'column') return own.index
    const known = this.#computed.findIndex((each) => digest(each) === digest(own))
    const place = known >= 0 ? known : this.#computed.push(own) - 1
    return this.#input.schema.fields.length + place
  }

  relation(): Relation {
    const conditions = this.conditions.map((each) => this.#own(each))
    const condition = allOf(conditions)
    const filtered = condition ? filter(this.#input, condition, condition.span) : this.#input
    if (this.#computed.length === 0) return filtered
    const names = [...fieldNames(this.#input.schema), ...this.#computed.map((_, i) => `$key${i}`)]
    return project(filtered, [...allColumns(this.#input.schema), ...this.#computed], names)
  }

  #own(expression: BoundExpression): BoundExpression {
    return mapColumns(expression, ({ index, type, span }) => column(index - this.#offset, type, span))
  }
}

function moved(at: Extract<BoundExpression, { kind: 'column' }>, leftWidth: number, shift: number) {
  return at.index < leftWidth || shift === 0 ? at : column(at.index + shift, at.type, at.span)
}

/** The join without the columns its keys were computed into. */
function withoutKeyColumns(join: RelationOf<'join'>, left: Relation, right: Relation): Relation {
  const [leftInput, rightInput] = join.inputs as readonly [Relation, Relation]
  const widths = [left.schema.fields.length, right.schema.fields.length] as const
  const isPlain =
    leftInput.schema.fields.length === widths[0] && rightInput.schema.fields.length === widths[1]
  const isHalf = join.joinType === 'semi' || join.joinType === 'anti'
  if (isPlain || (isHalf && leftInput.schema.fields.length === widths[0])) return join
  const all = allColumns(join.schema)
  const first = leftInput.schema.fields.length
  const kept = isHalf
    ? all.slice(0, widths[0])
    : [...all.slice(0, widths[0]), ...all.slice(first, first + widths[1])]
  const { fields } = joinSchema(left.schema, right.schema, join.joinType)
  return project(
    join,
    kept,
    fields.map(({ name }) => name),
    join.span,
  )
}
