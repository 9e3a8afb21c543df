import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'

/** Gathers what an aggregate over windows reads, as columns of a projection below the windows. */
export class BelowWindow {
  readonly expressions: BoundExpression[] = []
  readonly names: string[] = []
  readonly #window: RelationOf<'window'>
  readonly #source: Relation
  readonly #over: readonly BoundExpression[]
  readonly #moved = new Map<number, number>()

  /** `over`: the columns of `source`, the aggregate's input, over the window function's output. */
  constructor(window: RelationOf<'window'>, source: Relation, over: readonly BoundExpression[]) {
    this.#window = window
    this.#source = source
    this.#over = over
  }

  /** Whether an expression over the window's output reads its bounds, and whether it reads its rows. */
  reads(expression: BoundExpression): { readonly bounds: boolean; readonly rows: boolean } {
    const width = this.#window.input.schema.fields.length
    const columns = [...columnsOf(expression)]
    return { bounds: columns.some((index) => index >= width), rows: columns.some((index) => index < width) }
  }

  /** The place below of a column of the aggregate's input, which reads no bounds. */
  move(index: number): number {
    const known = this.#moved.get(index)
    if (known !== undefined) return known
    const place = this.#add(this.#over[index]!, this.#source.schema.fields[index]!.name)
    this.#moved.set(index, place)
    return place
  }

  addTimeColumn(): number {
    const { timeColumn } = this.#window.window
    const { name, type } = this.#window.input.schema.fields[timeColumn]!
    return this.#add(column(timeColumn, type), this.names.includes(name) ? `$time${this.names.length}` : name)
  }

  #add(expression: BoundExpression, name: string): number {
    this.names.push(name)
    return this.expressions.push(expression) - 1
  }
}
