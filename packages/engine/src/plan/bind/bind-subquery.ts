import { fail, invariant, type SourceSpan } from '@millrace/kernel'
import type { Query } from '../../sql/ast/query-nodes.ts'
import { booleanType, intType, type LogicalType, withNullable } from '../../types/logical-type.ts'
import { call, column, literal } from '../bound.ts'
import type { BoundExpression, CallExpression } from '../bound-expression.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { type OuterNames, SubqueryFrame } from './bind-subquery-frame.ts'
import type { ExpressionContext, SubqueryExpressionNode } from './expression-context.ts'
import { userFunctions } from './user-functions.ts'

/** A subquery in an expression. Its rows may depend on those of the query around it. */
export interface BoundSubquery {
  readonly test:
    | { readonly kind: 'scalar' }
    | { readonly kind: 'exists' }
    | { readonly kind: 'in' }
    | { readonly kind: 'quantified'; readonly operator: string; readonly quantifier: 'ANY' | 'ALL' }
  readonly relation: Relation
  readonly frame: SubqueryFrame
  /** How many operands stand before IN or the comparison. */
  readonly operands: number
  readonly span: SourceSpan
}

/** What a call of `$SUBQUERY` holds, taken apart. */
export interface SubqueryUse {
  readonly subquery: BoundSubquery
  readonly operands: readonly BoundExpression[]
  /** What the slots of the frame stand for. */
  readonly slots: readonly BoundExpression[]
}

const NAME = '$SUBQUERY'

/**
 * The subqueries of one SELECT. In expressions they are calls of `$SUBQUERY` with a number, the operands, and what
 * the subquery reads of the outer rows: arguments like any other, so that rewriting an expression keeps them right.
 */
export class Subqueries {
  readonly #context: BindContext
  readonly #bound: BoundSubquery[] = []
  /** For the expressions of the SELECT. */
  readonly hooks: Pick<ExpressionContext, 'subquery' | 'outer' | 'userFunction'>

  constructor(context: BindContext) {
    this.#context = context
    this.hooks = {
      ...userFunctions(context.catalog),
      subquery: (node, operands, { scope, outer }) =>
        this.#bind(node, operands, new SubqueryFrame(scope, outer)),
      ...(context.outer && { outer: context.outer }),
    }
  }

  /** Whether IN is among them: Flink has no plan for it in ON. */
  get hasMembership(): boolean {
    return this.#bound.some(({ test }) => test.kind === 'in')
  }

  /** The subquery an expression is, if it is one. */
  useOf(expression: BoundExpression): SubqueryUse | null {
    if (expression.kind !== 'call' || expression.name !== NAME) return null
    const [id, ...args] = expression.args
    invariant(id?.kind === 'literal', 'a subquery has a number')
    const subquery = this.#bound[id.value as number]!
    return { subquery, operands: args.slice(0, subquery.operands), slots: args.slice(subquery.operands) }
  }

  #bind(
    node: SubqueryExpressionNode,
    operands: readonly BoundExpression[],
    frame: SubqueryFrame,
  ): BoundExpression {
    const query = queryOf(node)
    const relation = this.#context.bindQuery(query, inside(this.#context, frame.resolve))
    const subquery: BoundSubquery = {
      test: testOf(node),
      relation,
      frame,
      operands: operands.length,
      span: node.span,
    }
    const type = typeOf(subquery, operands, query.span)
    const id = this.#bound.push(subquery) - 1
    const number = literal(id, withNullable(intType, false))
    const value = call(NAME, [number, ...operands, ...frame.slots], type, node.span)
    return isNegated(node) ? call('NOT', [value], type, node.span) : value
  }
}

/** A query within another: it sees the names around it, and none of its hints. */
export function inside(context: BindContext, outer: OuterNames): BindContext {
  const { hints: _, ...rest } = context
  return { ...rest, outer }
}

export function hasSubquery(expression: BoundExpression): boolean {
  return expression.kind === 'call' && (expression.name === NAME || expression.args.some(hasSubquery))
}

export function isSubquery(expression: BoundExpression): expression is CallExpression {
  return expression.kind === 'call' && expression.name === NAME
}

function queryOf(node: SubqueryExpressionNode): Query {
  if (node.kind !== 'in') return node.query
  invariant(!Array.isArray(node.options), 'a list of values is no subquery')
  return node.options as Query
}

/** NOT IN, and `<> ALL`, which is the same. */
function isNegated(node: SubqueryExpressionNode): boolean {
  if (node.kind === 'in') return node.negated
  return node.kind === 'quantified' && node.operator === '<>' && node.quantifier === 'ALL'
}

function testOf(node: SubqueryExpressionNode): BoundSubquery['test'] {
  switch (node.kind) {
    case 'exists':
      return { kind: 'exists' }
    case 'subquery':
      return { kind: 'scalar' }
    case 'in':
      return { kind: 'in' }
    case 'quantified': {
      const quantifier = node.quantifier === 'ALL' ? 'ALL' : 'ANY'
      if (isNegated(node) || (node.operator === '=' && quantifier === 'ANY')) return { kind: 'in' }
      return { kind: 'quantified', operator: node.operator, quantifier }
    }
  }
}

/** The type of the whole expression; refuses a subquery with the wrong number or types of columns. */
function typeOf(
  { test, relation, span }: BoundSubquery,
  operands: readonly BoundExpression[],
  place: SourceSpan,
): LogicalType {
  const { fields } = relation.schema
  if (test.kind === 'exists') return withNullable(booleanType, false)
  const expected = test.kind === 'scalar' ? 1 : operands.length
  if (fields.length !== expected) {
    const what = test.kind === 'scalar' ? '(SELECT …)' : 'IN (SELECT …)'
    const at = test.kind === 'scalar' ? place : span
    return fail('SQL_COLUMN_COUNT', { what, given: fields.length, expected }, { span: at })
  }
  if (test.kind === 'scalar') return withNullable(fields[0]!.type, true)
  const operator = test.kind === 'quantified' ? test.operator : '='
  const name = test.kind === 'quantified' ? operator : 'IN'
  const compared = operands.map((operand, i) =>
    bindComparison(operator, { name, args: [operand, column(i, fields[i]!.type)], span }),
  )
  return withNullable(
    booleanType,
    compared.some(({ type }) => type.nullable),
  )
}
