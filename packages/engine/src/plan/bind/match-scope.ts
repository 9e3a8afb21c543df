import { fail, type SourceSpan } from '@millrace/kernel'
import type { Expression, FunctionCall } from '../../sql/ast/query-nodes.ts'
import { intType, timestampLtzType, timestampType, withNullable } from '../../types/logical-type.ts'
import { call, column, literal, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'
import { AGGREGATE_BASE, AggregateCollector } from './aggregate-collector.ts'
import { bindExpression } from './bind-expression.ts'
import type { Scope } from './scope.ts'

/** What a name without a variable before it is of: any row of the match. */
const ANY = '*'
const NAVIGATION = new Set(['FIRST', 'LAST', 'PREV', 'NEXT'])

type Clause = 'MEASURES' | 'DEFINE'

/**
 * Binds expressions of MATCH_RECOGNIZE. Result: over the input's columns, inside `MATCH_FIRST(value, variable, offset)`,
 * `MATCH_LAST(…)` and aggregates whose last argument is the variable. `A.x` alone is the last row of A.
 */
export class MatchScope {
  readonly #variables: readonly string[]
  readonly #width: number
  readonly #scope: Scope

  constructor(input: Relation, from: Scope, variables: readonly string[]) {
    this.#variables = [ANY, ...variables]
    this.#width = input.schema.fields.length
    const columns = (table: string) => from.map((each) => ({ ...each, table, isMerged: true as const }))
    // Bare names are of any row; those behind a variable are found by it only.
    this.#scope = [...from.map((each) => ({ ...each, table: null })), ...variables.flatMap(columns)]
  }

  bind(node: Expression, clause: Clause): BoundExpression {
    refuseRunning(node)
    const aggregates = new AggregateCollector(false)
    const bound = bindExpression(node, {
      scope: this.#scope,
      place: clause,
      aggregates,
      calls: (each, bind) => this.#call(each, bind, clause),
    })
    return this.#settle(bound, aggregates)
  }

  /** Columns that stand alone are of the last row; aggregates get their variable. */
  #settle(expression: BoundExpression, aggregates: AggregateCollector): BoundExpression {
    if (expression.kind === 'literal') return expression
    if (expression.kind === 'call') {
      if (expression.name.startsWith('MATCH_')) return expression
      const args = expression.args.map((arg) => this.#settle(arg, aggregates))
      return Object.freeze({ ...expression, args })
    }
    if (expression.index < AGGREGATE_BASE) return this.#navigate('MATCH_LAST', expression, 0, expression.span)
    const { name, args, distinct, type, span } = aggregates.calls[expression.index - AGGREGATE_BASE]!
    if (distinct) fail('SQL_MATCH', { what: `${name}(DISTINCT …)`, reason: 'DISTINCT' }, { span })
    const variable = this.#variableOf(args, span)
    return call(name, [...args.map((arg) => this.#plain(arg)), symbol(variable)], type, span)
  }

  #call(
    node: FunctionCall,
    bind: (node: Expression) => BoundExpression,
    clause: Clause,
  ): BoundExpression | null {
    const name = node.name.parts
      .map((part) => part.name)
      .join('.')
      .toUpperCase()
    const { span } = node
    const refuse = (reason: string): never => fail('SQL_MATCH', { what: `${name}(…)`, reason }, { span })
    if (NAVIGATION.has(name)) return this.#navigation(name, node, bind, clause)
    switch (name) {
      case 'CLASSIFIER':
      case 'MATCH_NUMBER':
        return refuse('Flink')
      case 'MATCH_PROCTIME':
        if (node.arguments.length > 0) refuse(`(${node.arguments.length})`)
        return call(name, [], Object.freeze({ ...timestampLtzType(3, false), attribute: 'proctime' }), span)
      case 'MATCH_ROWTIME':
        return this.#rowtime(node, bind)
      default:
        return null
    }
  }

  #navigation(
    name: string,
    node: FunctionCall,
    bind: (node: Expression) => BoundExpression,
    clause: Clause,
  ): BoundExpression {
    const { span } = node
    const refuse = (reason: string, at = span): never =>
      fail('SQL_MATCH', { what: `${name}(…)`, reason }, { span: at })
    // Flink knows rows by their variables, not by their places.
    if (name === 'PREV' || name === 'NEXT') return refuse(clause)
    const [value, offset, ...more] = node.arguments
    if (!value || value.kind === 'named-argument' || value.kind === 'default' || more.length > 0)
      return refuse(`(${node.arguments.length})`)
    const inner = bind(value)
    const nested = findIn(inner, (each) => each.kind === 'call' && each.name.startsWith('MATCH_'))
    if (nested) refuse('FIRST(LAST(…))', nested.span)
    const aggregate = findIn(inner, (each) => each.kind === 'column' && each.index >= AGGREGATE_BASE)
    if (aggregate) refuse(`${name}(SUM(…))`, aggregate.span)
    return this.#navigate(`MATCH_${name}`, inner, offset ? offsetOf(offset, span) : 0, span)
  }

  #rowtime(node: FunctionCall, bind: (node: Expression) => BoundExpression): BoundExpression {
    const { span } = node
    const [value, ...more] = node.arguments
    if (more.length > 0) fail('SQL_MATCH', { what: 'MATCH_ROWTIME(…)', reason: '(2)' }, { span })
    if (!value) {
      const type = Object.freeze({ ...timestampType(3, false), attribute: 'rowtime' as const })
      return call('MATCH_ROWTIME', [], type, span)
    }
    if (value.kind === 'named-argument' || value.kind === 'default')
      return fail('SQL_MATCH', { what: 'MATCH_ROWTIME(…)', reason: '=>' }, { span })
    const time = bind(value)
    if (attributeOf(time.type) !== 'rowtime')
      fail('SQL_MATCH', { what: 'MATCH_ROWTIME(…)', reason: 'rowtime' }, { span })
    return call('MATCH_ROWTIME', [this.#plain(time)], time.type, span)
  }

  #navigate(
    name: string,
    value: BoundExpression,
    offset: number,
    span: SourceSpan | undefined,
  ): BoundExpression {
    const variable = this.#variableOf([value], span)
    const args = [this.#plain(value), symbol(variable), literal(offset, withNullable(intType, false))]
    return call(name, args, value.type, span)
  }

  /** The one variable that expressions are of. */
  #variableOf(expressions: readonly BoundExpression[], span: SourceSpan | undefined): string {
    const found = new Set<string>()
    const visit = (expression: BoundExpression): void => {
      if (expression.kind === 'column')
        found.add(this.#variables[Math.floor(expression.index / this.#width)] ?? ANY)
      if (expression.kind === 'call') expression.args.forEach(visit)
    }
    expressions.forEach(visit)
    const [variable = ANY, second] = found
    if (second === undefined) return variable
    const what = `${variable}, ${second}`
    return fail('SQL_MATCH', { what, reason: 'FIRST, LAST, SUM' }, span ? { span } : {})
  }

  /** Over the input's columns. */
  #plain(expression: BoundExpression): BoundExpression {
    if (expression.kind === 'literal') return expression
    if (expression.kind === 'column')
      return column(expression.index % this.#width, expression.type, expression.span)
    if (expression.name.startsWith('MATCH_')) return expression
    return Object.freeze({ ...expression, args: expression.args.map((arg) => this.#plain(arg)) })
  }
}

function findIn(
  expression: BoundExpression,
  test: (expression: BoundExpression) => boolean,
): BoundExpression | null {
  if (test(expression)) return expression
  if (expression.kind !== 'call') return null
  for (const arg of expression.args) {
    const found = findIn(arg, test)
    if (found) return found
  }
  return null
}

function offsetOf(node: FunctionCall['arguments'][number], span: SourceSpan): number {
  const bound =
    node.kind === 'named-argument' || node.kind === 'default'
      ? null
      : bindExpression(node, { scope: [], place: 'FIRST' })
  if (bound?.kind === 'literal' && typeof bound.value === 'number') return bound.value
  return fail('SQL_MATCH', { what: 'FIRST(…, n)', reason: 'n' }, { span })
}

/** RUNNING asks for values while a match is still growing. */
function refuseRunning(node: unknown): void {
  if (node === null || typeof node !== 'object') return
  const { kind, modifier, span } = node as { kind?: string; modifier?: string; span?: SourceSpan }
  if (kind === 'match-modifier' && modifier === 'RUNNING')
    fail('SQL_MATCH', { what: 'RUNNING', reason: 'FINAL' }, span ? { span } : {})
  for (const child of Object.values(node)) refuseRunning(child)
}
