/**
 * The port between operators and whatever keeps their state. An operator registers its structures when it opens;
 * restored parts arrive through `restore` before `register*` returns. At a barrier the runtime calls `snapshot`
 * synchronously; the bytes it gets must not change afterwards.
 */
export interface OperatorState {
  /** First and last key group of this subtask, inclusive. */
  readonly keyGroups: { readonly first: number; readonly last: number }
  readonly maxParallelism: number
  registerKeyed(name: string, state: KeyedState): void
  /** Redistributable items (Flink's operator list state): on rescale they are dealt out anew, or all given to each. */
  registerList(name: string, state: ListState): void
}

/** Describes the bytes of a state so that any later version can read or refuse them. */
export interface StateSchema {
  /** Name and version of the encoding. */
  readonly encoding: string
  /** Types as `typeToString` prints them. */
  readonly keyTypes: readonly string[]
  readonly valueTypes: readonly string[]
}

/** What is in a key group; with `delta` what has changed since the part before it. */
export interface GroupSnapshot {
  readonly keyGroup: number
  readonly bytes: Uint8Array
  readonly delta?: true
}

export interface KeyedState {
  readonly schema: StateSchema
  /** Rough bytes in memory, for the memory budget and the job page. */
  readonly memoryBytes: number
  readonly entries: number
  /**
   * Key groups changed since the last snapshot, or all, with all that is in them, when `full`. A group that became
   * empty is given with zero bytes. Key group = hash(key) modulo `maxParallelism`.
   */
  snapshot(full: boolean): Iterable<GroupSnapshot>
  /** The parts of a key group one after the other, in the order in which they were written. */
  restore(keyGroup: number, bytes: Uint8Array, written: StateSchema): void
}

export interface ListState {
  /** `union`: every subtask gets the items of all (Flink's union list state); else they are dealt out. */
  readonly restores?: 'union'
  snapshot(): readonly Uint8Array[]
  restore(items: readonly Uint8Array[]): void
}
