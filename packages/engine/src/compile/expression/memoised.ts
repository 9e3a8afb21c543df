/** How many different patterns, zones or formats of one call are kept ready. */
const CAPACITY = 256

/** Remembers what a costly preparation gave for its text; starts afresh when full, so data cannot fill memory. */
export function memoised<T>(prepare: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = prepare(text)
    if (known.size >= CAPACITY) known.clear()
    known.set(text, made)
    return made
  }
}
