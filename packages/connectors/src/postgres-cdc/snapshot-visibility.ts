/**
 * Which transactions a snapshot saw, from `pg_current_snapshot()`: `xmin:xmax:xip,…`. The log names transactions by
 * the low 32 bits of their number; near a snapshot that is unambiguous.
 */
export interface Visibility {
  isVisible(xid: number): boolean
}

export function parseVisibility(snapshot: string): Visibility {
  const [xmin, xmax, running] = snapshot.split(':')
  const low = (id: string) => Number(BigInt(id) & 0xffffffffn)
  const first = low(xmin!)
  const next = low(xmax!)
  const inProgress = new Set((running === '' || running === undefined ? [] : running.split(',')).map(low))
  return {
    isVisible: (xid) => precedes(xid, first) || (precedes(xid, next) && !inProgress.has(xid)),
  }
}

/** Order of 32-bit transaction numbers, which wrap around. */
function precedes(a: number, b: number): boolean {
  return ((a - b) | 0) < 0
}
