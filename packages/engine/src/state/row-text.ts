import type { RowValue } from '../types/row-value.ts'

/** Text that is the same exactly for rows that GROUP BY holds to be the same; to look rows up by. */
export function rowText(values: readonly RowValue[]): string {
  let text = ''
  for (const value of values) text += valueText(value)
  return text
}

function valueText(value: RowValue): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`
    case 'number':
      return `n${value};`
    case 'bigint':
      return `b${value};`
    case 'boolean':
      return value ? 't' : 'f'
    default:
      if (value === null) return '0'
      if (value instanceof Uint8Array) return `x${value.join()};`
      if (Array.isArray(value)) return `[${rowText(value)}]`
      return 'ms' in value ? `p${value.ms}.${value.nanos};` : '?'
  }
}
