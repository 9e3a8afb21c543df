/** Rows of one batch that go into groups: the `i`-th is row `rows[i]` and goes into slot `slots[i]`. */
export interface TakenRows {
  readonly count: number
  readonly slots: Int32Array
  readonly rows: Int32Array
  /** 1 for rows that come, -1 for rows that are taken back; null when all come. */
  readonly signs: Int8Array | null
}

/** Those of them in which the BOOLEAN column is true. */
export function takenWhere(
  { count, slots, rows, signs }: TakenRows,
  values: ArrayLike<unknown>,
  validity: Uint8Array | null,
): TakenRows {
  const kept = {
    slots: new Int32Array(count),
    rows: new Int32Array(count),
    signs: signs && new Int8Array(count),
  }
  let length = 0
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    if (values[row] !== 1 || (validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0)) continue
    kept.slots[length] = slots[i]!
    kept.rows[length] = row
    if (kept.signs !== null) kept.signs[length] = signs![i]!
    length++
  }
  return { ...kept, count: length }
}
