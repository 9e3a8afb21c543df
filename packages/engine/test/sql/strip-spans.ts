/** A syntax tree without places, to compare trees of different texts. */
export function stripSpans(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(stripSpans)
  if (typeof node !== 'object' || node === null) return node
  const places = new Set(['span', 'word', 'start', 'end'])
  // A frame's `start` and `end` are bounds, not offsets.
  const isPlace = (key: string, value: unknown) =>
    places.has(key) && (key === 'span' || key === 'word' || typeof value === 'number')
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isPlace(key, value))
      .map(([key, value]) => [key, stripSpans(value)]),
  )
}
