import type { Random } from './random.ts'
import type { Column, ValueType } from './random-tables.ts'

/** Expressions that mean the same in Flink SQL and in DuckDB, over the columns in scope. */
export class ExpressionMaker {
  readonly #random: Random
  readonly #columns: readonly Column[]

  constructor(random: Random, columns: readonly Column[]) {
    this.#random = random
    this.#columns = columns
  }

  of(type: ValueType, depth = 2): string {
    switch (type) {
      case 'BOOLEAN':
        return this.condition(depth)
      case 'STRING':
        return this.#text(depth)
      case 'INT':
        return this.#number(depth)
      default:
        return this.#column(type) ?? `CAST(${this.#random.below(9)} AS ${type})`
    }
  }

  condition(depth = 2): string {
    const random = this.#random
    const type = random.pick<ValueType>(['INT', 'INT', 'STRING', 'BIGINT', 'DECIMAL(8, 2)'])
    const [left, right] = [this.of(type, depth - 1), this.of(type, depth - 1)]
    const kind = depth <= 0 ? random.below(4) : random.below(11)
    switch (kind) {
      case 0:
      case 1:
        return `${left} ${random.pick(['=', '<>', '<', '<=', '>', '>='])} ${right}`
      case 2:
        return `${left} IS ${random.chance(50) ? 'NOT ' : ''}NULL`
      case 3:
        return this.#column('BOOLEAN') ?? 'TRUE'
      case 4:
        return `(${this.condition(depth - 1)} AND ${this.condition(depth - 1)})`
      case 5:
        return `(${this.condition(depth - 1)} OR ${this.condition(depth - 1)})`
      case 6:
        return `NOT (${this.condition(depth - 1)})`
      case 7:
        return `(${this.#number(1)} ${random.chance(30) ? 'NOT ' : ''}BETWEEN ${random.below(3)} AND ${random.below(5)})`
      case 8:
        return `(${this.#number(1)} ${random.chance(40) ? 'NOT ' : ''}IN (${random.below(3)}, ${random.below(6)}))`
      case 9:
        return `(${this.#text(1)} ${random.chance(30) ? 'NOT ' : ''}LIKE '${random.pick(['a%', '%b', '_', '%', 'a_', 'B%a'])}')`
      default:
        return `(${left} IS ${random.chance(50) ? 'NOT ' : ''}DISTINCT FROM ${right})`
    }
  }

  #number(depth: number): string {
    const random = this.#random
    const kind = depth <= 0 ? random.below(2) : random.below(9)
    switch (kind) {
      case 0:
        return String(random.below(7) - 2)
      case 2:
        return `(${this.#number(depth - 1)} ${random.pick(['+', '-', '*'])} ${this.#number(depth - 1)})`
      case 3:
        return `ABS(${this.#number(depth - 1)})`
      case 4:
        return `COALESCE(${this.#number(depth - 1)}, ${this.#number(depth - 1)})`
      case 5:
        return `NULLIF(${this.#number(depth - 1)}, ${this.#number(depth - 1)})`
      case 6:
        return `CASE WHEN ${this.condition(depth - 1)} THEN ${this.#number(depth - 1)} ELSE ${this.#number(depth - 1)} END`
      case 7:
        return `CHAR_LENGTH(${this.#text(depth - 1)})`
      default:
        return this.#column('INT') ?? '1'
    }
  }

  #text(depth: number): string {
    const random = this.#random
    const kind = depth <= 0 ? random.below(2) : random.below(7)
    switch (kind) {
      case 0:
        return `'${random.pick(['a', 'b', 'ab', 'x'])}'`
      case 2:
        return `${random.pick(['UPPER', 'LOWER', 'TRIM'])}(${this.#text(depth - 1)})`
      case 3:
        return `(${this.#text(depth - 1)} || ${this.#text(depth - 1)})`
      case 4:
        return `COALESCE(${this.#text(depth - 1)}, 'none')`
      case 5:
        return `SUBSTRING(${this.#text(depth - 1)} FROM ${1 + random.below(2)} FOR ${1 + random.below(2)})`
      default:
        return this.#column('STRING') ?? "'s'"
    }
  }

  #column(type: ValueType): string | null {
    const fitting = this.#columns.filter((column) => column.type === type)
    return fitting.length === 0 ? null : this.#random.pick(fitting).name
  }
}
