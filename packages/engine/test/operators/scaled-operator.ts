import type { Operator } from '../../src/dataflow/operator.ts'
import { keyGroupOf, subtaskOfKeyGroup } from '../../src/state/key-group.ts'
import { hashKeys } from '../../src/state/key-hash.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { isRetraction, type RowKind } from '../../src/types/row-kind.ts'
import type { Row } from '../../src/types/row-value.ts'
import { Harness, nothingSaved, type SavedState } from './harness.ts'

const GROUPS = 8

export interface Input {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
}
export interface Change {
  readonly kind: RowKind
  readonly row: Row
}

/** An operator at a parallelism that can change: rows go by their key, state by key groups. */
export class ScaledOperator {
  readonly #create: () => Operator
  readonly #inputs: readonly Input[]
  readonly #outputTypes: readonly LogicalType[]
  #subtasks: Harness[] = []
  #saved: SavedState[] = []

  constructor(
    create: () => Operator,
    inputs: readonly Input[],
    outputTypes: readonly LogicalType[],
    parallelism = 1,
  ) {
    this.#create = create
    this.#inputs = inputs
    this.#outputTypes = outputTypes
    this.#start(parallelism, nothingSaved())
  }

  feed(changes: readonly Change[], input: number): void {
    const { types, keys } = this.#inputs[input]!
    const builder = new BatchBuilder(types)
    for (const { row, kind } of changes) builder.append(row, kind)
    const hashes = hashKeys(builder.finish(), keys)
    const parts = this.#subtasks.map((): Change[] => [])
    changes.forEach((change, i) => {
      const group = keyGroupOf(hashes[i]!, GROUPS)
      parts[subtaskOfKeyGroup(group, parts.length, GROUPS)]!.push(change)
    })
    for (const [i, part] of parts.entries()) if (part.length > 0) this.#subtasks[i]!.feed(types, part, input)
  }

  watermark(at: number): void {
    for (const subtask of this.#subtasks) subtask.watermark(at)
  }

  advanceClock(at: number): void {
    for (const subtask of this.#subtasks) subtask.advanceClock(at)
  }

  /** A checkpoint; nothing is lost afterwards. */
  checkpoint(): void {
    for (const subtask of this.#subtasks) subtask.snapshot()
  }

  /** A checkpoint, the end of all subtasks, and others in their place. */
  rescale(parallelism: number): void {
    this.checkpoint()
    const all = nothingSaved()
    for (const { keyed } of this.#saved)
      for (const [name, { schema, groups }] of keyed) {
        const merged = all.keyed.get(name) ?? { schema, groups: new Map() }
        for (const [group, parts] of groups) merged.groups.set(group, parts)
        all.keyed.set(name, merged)
      }
    this.#start(parallelism, all)
  }

  /** What was emitted since the last time. */
  take(): Change[] {
    return this.#subtasks.flatMap(({ rows }) => rows.splice(0))
  }

  #start(parallelism: number, all: SavedState): void {
    this.#saved = Array.from({ length: parallelism }, (_, subtask) => {
      const saved = nothingSaved()
      for (const [name, { schema, groups }] of all.keyed) {
        const mine = [...groups].filter(
          ([group]) => subtaskOfKeyGroup(group, parallelism, GROUPS) === subtask,
        )
        saved.keyed.set(name, { schema, groups: new Map(mine) })
      }
      return saved
    })
    this.#subtasks = this.#saved.map((saved) => new Harness(this.#create(), this.#outputTypes, saved, GROUPS))
  }
}

/** A row as text, equal for equal rows. */
export function textOf(row: Row): string {
  return JSON.stringify(row, (_, value) => {
    if (typeof value === 'bigint' || Number.isNaN(value)) return `${value}n`
    return value instanceof Uint8Array ? `x${value.join()}` : value
  })
}

/** Rows with how often they are there; complains about a row taken back that is not there. */
export class Rows {
  readonly #counts = new Map<string, { readonly row: Row; count: number }>()

  apply(changes: readonly Change[]): this {
    for (const { kind, row } of changes) {
      const text = textOf(row)
      const known = this.#counts.get(text) ?? { row, count: 0 }
      known.count += isRetraction(kind) ? -1 : 1
      if (known.count === 0) this.#counts.delete(text)
      else this.#counts.set(text, known)
      if (known.count < 0) throw new Error(`taken back and not there: ${text}`)
    }
    return this
  }

  get all(): Row[] {
    return [...this.#counts.values()].flatMap(({ row, count }) => Array<Row>(count).fill(row))
  }

  get texts(): string[] {
    return this.all.map(textOf).sort()
  }
}

export const textsOf = (rows: readonly Row[]): string[] => rows.map(textOf).sort()
