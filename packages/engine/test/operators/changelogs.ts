import fc from 'fast-check'
import { RowKind } from '../../src/types/row-kind.ts'
import type { Row } from '../../src/types/row-value.ts'
import { type Change, textOf } from './scaled-operator.ts'

/** What happens next; `pick` chooses among what is there. */
export interface Step {
  readonly input: number
  readonly row: Row
  readonly takesBack: boolean
  readonly pick: number
}

/** Steps in batches; between them checkpoints (0) and rescales to so many subtasks. */
export type Script = readonly (readonly Step[] | number)[]

export function scripts(row: fc.Arbitrary<Row>, inputs: number, retracts = true): fc.Arbitrary<Script> {
  const step = fc.record({
    input: fc.nat(inputs - 1),
    row,
    takesBack: retracts ? fc.oneof(fc.constant(false), fc.boolean()) : fc.constant(false),
    pick: fc.nat(1000),
  })
  const batch = fc.array(step, { minLength: 1, maxLength: 12 })
  return fc.array(
    fc.oneof({ weight: 4, arbitrary: batch }, { weight: 2, arbitrary: fc.constantFrom(0, 0, 1, 2, 3) }),
    { maxLength: 14 },
  )
}

/** The rows of one input as they come to be: makes steps into a changelog that takes back only what is there. */
export class Table {
  rows: Row[] = []
  readonly #key: readonly number[] | null
  readonly #upserts: boolean

  /** @param upserts updates come without -U and deletions with the key alone being right */
  constructor(key: readonly number[] | null, upserts = false) {
    this.#key = key
    this.#upserts = upserts
  }

  change({ row, takesBack, pick }: Step): Change[] {
    if (takesBack) {
      if (this.rows.length === 0) return []
      const [gone] = this.rows.splice(pick % this.rows.length, 1)
      return [{ kind: pick % 2 ? RowKind.DELETE : RowKind.UPDATE_BEFORE, row: gone! }]
    }
    const key = this.#key
    const text = key && textOf(key.map((column) => row[column]!))
    const at = key === null ? -1 : this.rows.findIndex((other) => textOf(key.map((c) => other[c]!)) === text)
    if (at < 0) {
      this.rows.push(row)
      return [{ kind: RowKind.INSERT, row }]
    }
    const [before] = this.rows.splice(at, 1)
    this.rows.push(row)
    const after = { kind: RowKind.UPDATE_AFTER, row }
    return this.#upserts ? [after] : [{ kind: RowKind.UPDATE_BEFORE, row: before! }, after]
  }
}
