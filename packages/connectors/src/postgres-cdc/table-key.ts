import { quoteIdentifier } from '../postgres/postgres-target.ts'
import type { PostgresTable } from '../postgres/table-columns.ts'

/**
 * The primary key in an order that PostgreSQL and we agree on: integers by value, everything else by the bytes of its
 * text. Keys are lists of texts.
 */
export class TableKey {
  readonly names: readonly string[]
  readonly #integer: readonly boolean[]

  constructor(table: PostgresTable) {
    this.names = table.primaryKey
    const typeOf = (name: string) => table.columns.find((column) => column.name === name)!.typeName
    this.#integer = table.primaryKey.map((name) => ['int2', 'int4', 'int8'].includes(typeOf(name)))
  }

  /** SQL expressions to select the key as text. */
  selected(): string[] {
    return this.names.map((name) => `t.${quoteIdentifier(name)}::text`)
  }

  orderBy(): string {
    return this.names.length === 0 ? '' : ` ORDER BY ${this.#ordered().join(', ')}`
  }

  /** Condition for rows behind a key given as `$1`, `$2`, … */
  behind(): string {
    const parameters = this.#integer.map((integer, i) =>
      integer ? `$${i + 1}::int8` : `$${i + 1}::text COLLATE "C"`,
    )
    return `(${this.#ordered().join(', ')}) > (${parameters.join(', ')})`
  }

  compare(a: readonly string[], b: readonly string[]): number {
    for (let i = 0; i < a.length; i++) {
      const order = this.#integer[i]
        ? compareIntegers(a[i]!, b[i]!)
        : Buffer.compare(Buffer.from(a[i]!), Buffer.from(b[i]!))
      if (order !== 0) return order
    }
    return 0
  }

  #ordered(): string[] {
    return this.names.map((name, i) => {
      const column = `t.${quoteIdentifier(name)}`
      return this.#integer[i] ? column : `(${column}::text COLLATE "C")`
    })
  }
}

function compareIntegers(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
