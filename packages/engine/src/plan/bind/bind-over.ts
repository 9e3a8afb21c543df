import { rowType } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { digest, mapColumns } from '../expression-tree.ts'
import type { OverFrame, SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import type { CollectedOver } from './collected-over.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'
import { OVER_BASE } from './over-collector.ts'

export interface WithOvers {
  readonly relation: Relation
  /** An expression over the input and the stand-ins, over `relation`. */
  readonly rewrite: (expression: BoundExpression) => BoundExpression
}

interface Window {
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly SortKey[]
  readonly frame: OverFrame
  readonly calls: { readonly call: AggregateCall; readonly index: number }[]
}

/**
 * Puts the OVER calls of a SELECT above its rows: a projection that computes what they read, then an operator for each
 * window. Calls are over the input's columns.
 */
export function applyOvers(input: Relation, collected: readonly CollectedOver[]): WithOvers {
  if (collected.length === 0) return { relation: input, rewrite: (expression) => expression }
  const below = new Inputs(input)
  const windows = new Map<string, Window>()
  collected.forEach(({ call, window }, index) => {
    const partitionKeys = [...new Set(window.partitionBy.map(below.add))].sort((a, b) => a - b)
    const orderBy = window.orderBy
      .filter(({ expression }) => expression.kind !== 'literal')
      .map(({ expression, descending, nullsFirst }): SortKey => {
        return Object.freeze({ column: below.add(expression), descending, nullsFirst })
      })
    const { unit, preceding, following } = window.frame
    const keys = orderBy.map((key) => `${key.column} ${key.descending} ${key.nullsFirst}`)
    const text = `${partitionKeys} | ${keys} | ${unit} ${preceding} ${following}`
    const known = windows.get(text) ?? { partitionKeys, orderBy, frame: window.frame, calls: [] }
    windows.set(text, known)
    const { name, distinct, type, span } = call
    const args = call.args.map(below.add)
    known.calls.push({ call: Object.freeze({ name, args, distinct, filter: null, type, span }), index })
  })
  return stack(below.relation(), [...windows.values()], collected)
}

/** One operator above the other, in the order of the text. */
function stack(base: Relation, windows: readonly Window[], collected: readonly CollectedOver[]): WithOvers {
  const places = new Map<number, number>()
  let relation = base
  windows.forEach(({ partitionKeys, orderBy, frame, calls }, position) => {
    const width = relation.schema.fields.length
    calls.forEach(({ index }, i) => void places.set(OVER_BASE + index, width + i))
    const own = calls.map(({ call, index }) => ({ name: `w${index}$o0`, type: call.type }))
    relation = Object.freeze({
      kind: 'over',
      input: relation,
      partitionKeys: Object.freeze(partitionKeys),
      orderBy: Object.freeze(orderBy),
      frame,
      calls: Object.freeze(calls.map(({ call }) => call)),
      ...(position > 0 && { another: true }),
      schema: rowType([...relation.schema.fields, ...own]),
      span: collected[calls[0]!.index]!.window.span,
    } as const)
  })
  const rewrite = (expression: BoundExpression) =>
    mapColumns(expression, (each) => {
      const place = places.get(each.index)
      return place === undefined ? each : column(place, each.type, each.span)
    })
  return { relation, rewrite }
}

/** The input's columns, and behind them what the windows compute. */
class Inputs {
  readonly #input: Relation
  readonly #expressions: BoundExpression[]
  readonly #names: string[]
  readonly #places = new Map<string, number>()

  constructor(input: Relation) {
    this.#input = input
    this.#expressions = allColumns(input.schema)
    this.#names = fieldNames(input.schema)
  }

  readonly add = (expression: BoundExpression): number => {
    if (expression.kind === 'column') return expression.index
    const text = digest(expression)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#expressions.push(expression) - 1
    this.#names.push(`$${place}`)
    this.#places.set(text, place)
    return place
  }

  relation(): Relation {
    if (this.#expressions.length === this.#input.schema.fields.length) return this.#input
    return project(this.#input, this.#expressions, this.#names, this.#input.span)
  }
}
