import type { Row, RowValue } from '../../types/row-value.ts'

/** A text that is the same for equal keys of one type, and for no others. */
export function keyText(key: Row): string {
  return JSON.stringify(key, (_, value: RowValue) => {
    if (typeof value === 'bigint') return String(value)
    return value instanceof Uint8Array ? Array.from(value) : value
  })
}
