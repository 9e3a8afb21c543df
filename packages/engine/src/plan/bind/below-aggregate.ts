import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { Relation } from '../relation.ts'
import { project } from './make-relation.ts'

/** Gathers what an aggregate reads as columns of a projection. */
export class BelowAggregate {
  readonly #input: Relation
  readonly #expressions: BoundExpression[] = []
  readonly #names: string[] = []
  #places = new Map<string, number>()

  constructor(input: Relation) {
    this.#input = input
  }

  add(expression: BoundExpression): number {
    const text = digest(expression)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const index = this.#expressions.push(expression) - 1
    this.#places.set(text, index)
    const own = expression.kind === 'column' ? this.#input.schema.fields[expression.index]!.name : null
    this.#names.push(own !== null && !this.#names.includes(own) ? own : `$f${index}`)
    return index
  }

  /** What is added from here on has columns of its own. */
  forget(): void {
    this.#places = new Map()
  }

  relation(): Relation {
    return project(this.#input, this.#expressions, this.#names)
  }
}
