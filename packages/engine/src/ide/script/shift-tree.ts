/**
 * A copy of syntax trees or diagnostics whose places begin at another line and offset. Places are the `span` of every
 * node and the numbers `start` and `end` of statements.
 */
export function shiftTree<T>(tree: T, by: number): T {
  return shift(tree, by) as T
}

function shift(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map((item) => shift(item, by)))
  const shifted: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const isPlace =
      typeof inner === 'number' && (key === 'line' || key === 'endLine' || key === 'start' || key === 'end')
    shifted[key] = isPlace ? inner + by : shift(inner, by)
  }
  return Object.freeze(shifted)
}
