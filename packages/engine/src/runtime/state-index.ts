import type { BlobRef, CheckpointManifest, OperatorStateRef } from '../checkpoint/checkpoint-store.ts'
import type { Json } from '../connect/json.ts'
import { MAX_WATERMARK, MIN_WATERMARK } from '../dataflow/operator.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import type { StateSchema } from '../state/state-handle.ts'
import type { OperatorSnapshot, SourceSnapshot } from './task-port.ts'

/** A stretch of a blob. */
export interface Slice {
  readonly blob: BlobRef
  readonly offset: number
  readonly length: number
}
/** Bytes of state: in memory until a checkpoint has written them, then a place in the store. */
export interface Part {
  bytes: Uint8Array | null
  slice: Slice | null
}

interface KeyedIndex {
  schema: StateSchema
  /** Of each key group what it was once and what has changed since. */
  readonly groups: Map<number, Part[]>
}
export interface OperatorIndex {
  readonly uid: string
  readonly name: string
  readonly maxParallelism: number
  readonly keyed: Map<string, KeyedIndex>
  /** Items by subtask. */
  readonly lists: Map<string, Map<number, readonly Part[]>>
  readonly readers: Map<number, SourceSnapshot>
  /** Not yet committed, oldest first: those of a failed checkpoint wait here for the next. */
  committables: PendingCommittable[]
}
/** Kept in memory even when stored: the committer needs it. */
interface PendingCommittable {
  readonly bytes: Uint8Array
  readonly part: Part
}

const inMemory = (bytes: Uint8Array): Part => ({ bytes, slice: null })
const stored = ({ blob, offset, length }: Slice): Part => ({ bytes: null, slice: { blob, offset, length } })

/**
 * The state of the whole job as of each task's latest barrier: every key group's newest bytes, wherever they are.
 * Tasks send what changed; a checkpoint is this index once everything in it is stored. A checkpoint that fails
 * loses nothing: its bytes stay here until the next one.
 */
export class StateIndex {
  readonly operators = new Map<string, OperatorIndex>()

  constructor(graph: StreamGraph) {
    for (const { uid, name } of graph.nodes) {
      const { maxParallelism } = graph
      const empty = { keyed: new Map(), lists: new Map(), readers: new Map(), committables: [] }
      this.operators.set(uid, { uid, name, maxParallelism, ...empty })
    }
  }

  /** Starts from a manifest whose blobs are in the store that checkpoints go to. Committables are not taken over. */
  adopt(manifest: CheckpointManifest): void {
    for (const { uid, keyed, lists } of manifest.operators) {
      const operator = this.operators.get(uid)
      if (operator === undefined) continue
      for (const { name, schema, groups } of keyed) {
        const adopted: KeyedIndex = { schema, groups: new Map() }
        for (const group of groups) partsOf(adopted, group.keyGroup).push(stored(group))
        operator.keyed.set(name, adopted)
      }
      for (const { name, items } of lists) operator.lists.set(name, new Map([[0, items.map(stored)]]))
    }
  }

  apply(subtask: number, snapshot: OperatorSnapshot): void {
    const operator = this.operators.get(snapshot.uid)!
    for (const { name, schema, groups } of snapshot.keyed) {
      let keyed = operator.keyed.get(name)
      if (keyed === undefined) {
        keyed = { schema, groups: new Map() }
        operator.keyed.set(name, keyed)
      }
      keyed.schema = schema
      for (const { keyGroup, bytes, delta } of groups) {
        if (delta !== true) keyed.groups.delete(keyGroup)
        if (bytes.length > 0) partsOf(keyed, keyGroup).push(inMemory(bytes))
      }
    }
    for (const { name, items } of snapshot.lists) {
      const list = operator.lists.get(name) ?? new Map<number, readonly Part[]>()
      operator.lists.set(name, list.set(subtask, items.map(inMemory)))
    }
    if (snapshot.source !== undefined) operator.readers.set(subtask, snapshot.source)
    for (const bytes of snapshot.committables ?? [])
      operator.committables.push({ bytes, part: inMemory(bytes) })
  }

  committables(uid: string): readonly Uint8Array[] {
    return this.operators.get(uid)!.committables.map(({ bytes }) => bytes)
  }

  /** After all that was there has been committed. */
  clearCommittables(): void {
    for (const operator of this.operators.values()) operator.committables = []
  }

  /** Forgets where state is, since the next snapshot goes elsewhere and is full. */
  clearState(): void {
    for (const { keyed, lists } of this.operators.values()) {
      keyed.clear()
      lists.clear()
    }
  }

  *parts(): Iterable<Part> {
    for (const operator of this.operators.values()) {
      for (const { groups } of operator.keyed.values()) for (const parts of groups.values()) yield* parts
      for (const list of operator.lists.values()) for (const items of list.values()) yield* items
      for (const { part } of operator.committables) yield part
    }
  }

  /** The operators of a manifest. Every part must be stored by now. */
  toManifest(enumerators: ReadonlyMap<string, Json>): OperatorStateRef[] {
    const slices = (parts: Iterable<Part>) => [...parts].map(({ slice }) => slice!)
    const result: OperatorStateRef[] = []
    for (const {
      uid,
      name,
      maxParallelism,
      keyed,
      lists,
      readers,
      committables,
    } of this.operators.values()) {
      const enumerator = enumerators.get(uid)
      const reference: OperatorStateRef = {
        uid,
        name,
        maxParallelism,
        keyed: [...keyed].map(([state, { schema, groups }]) => ({
          name: state,
          schema,
          groups: [...groups].flatMap(([keyGroup, parts]) =>
            parts.map(({ slice }) => ({ keyGroup, ...slice! })),
          ),
        })),
        lists: [...lists].map(([state, bySubtask]) => ({
          name: state,
          items: slices([...bySubtask.values()].flat()),
        })),
        ...(enumerator !== undefined && { source: sourceRef(enumerator, [...readers.values()]) }),
        ...(committables.length > 0 && { committables: slices(committables.map(({ part }) => part)) }),
      }
      if (holdsState(reference)) result.push(reference)
    }
    return result
  }
}

function partsOf({ groups }: KeyedIndex, keyGroup: number): Part[] {
  let parts = groups.get(keyGroup)
  if (parts === undefined) {
    parts = []
    groups.set(keyGroup, parts)
  }
  return parts
}

/** The lowest watermark of the active readers, or of all when all are idle; null before the first and after the last. */
function sourceRef(
  enumerator: Json,
  readers: readonly SourceSnapshot[],
): NonNullable<OperatorStateRef['source']> {
  const active = readers.some(({ idle }) => !idle) ? readers.filter(({ idle }) => !idle) : readers
  const lowest = Math.min(...active.map(({ watermark }) => watermark))
  const watermark = lowest > MIN_WATERMARK && lowest < MAX_WATERMARK ? lowest : null
  return { enumerator, splits: readers.flatMap(({ splits }) => splits), watermark }
}

export function holdsState({ keyed, lists, source, committables }: OperatorStateRef): boolean {
  return (
    keyed.some(({ groups }) => groups.length > 0) ||
    lists.some(({ items }) => items.length > 0) ||
    source !== undefined ||
    (committables !== undefined && committables.length > 0)
  )
}
