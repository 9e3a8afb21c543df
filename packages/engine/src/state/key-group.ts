/** Flink's defaults: 128 key groups. */
export const DEFAULT_MAX_PARALLELISM = 128

/** The subtask that owns a key group (Flink's `KeyGroupRangeAssignment`). */
export function subtaskOfKeyGroup(keyGroup: number, parallelism: number, maxParallelism: number): number {
  return Math.floor((keyGroup * parallelism) / maxParallelism)
}

/** The key groups of a subtask, both ends inclusive. */
export function keyGroupRange(
  subtask: number,
  parallelism: number,
  maxParallelism: number,
): { first: number; last: number } {
  return {
    first: Math.ceil((subtask * maxParallelism) / parallelism),
    last: Math.ceil(((subtask + 1) * maxParallelism) / parallelism) - 1,
  }
}

/** The key group of a 32-bit key hash. */
export function keyGroupOf(hash: number, maxParallelism: number): number {
  return (hash >>> 0) % maxParallelism
}
