import { fail, invariant } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore, OperatorStateRef } from '../checkpoint/checkpoint-store.ts'
import { blobsOf } from '../checkpoint/manifest-blobs.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import { keyGroupRange } from '../state/key-group.ts'
import type { RestoredOperator } from './operator-state.ts'
import { holdsState, type Slice } from './state-index.ts'

/** A checkpoint's state in memory, ready to be dealt out to the operators of a graph at any parallelism. */
export class RestoredState {
  readonly manifest: CheckpointManifest
  readonly #operators: ReadonlyMap<string, OperatorStateRef>
  readonly #blobs: ReadonlyMap<string, Uint8Array>
  readonly #parallelism: ReadonlyMap<string, number>

  private constructor(
    manifest: CheckpointManifest,
    blobs: ReadonlyMap<string, Uint8Array>,
    graph: StreamGraph,
  ) {
    this.manifest = manifest
    this.#operators = new Map(manifest.operators.map((operator) => [operator.uid, operator]))
    this.#blobs = blobs
    this.#parallelism = new Map(graph.nodes.map((node) => [node.uid, node.parallelism]))
  }

  /** Checks that the graph takes all of the state, then reads it. */
  static async load(
    manifest: CheckpointManifest,
    store: CheckpointStore,
    graph: StreamGraph,
    allowNonRestoredState: boolean,
  ): Promise<RestoredState> {
    const uids = new Set(graph.nodes.map((node) => node.uid))
    const kept = manifest.operators.filter((operator) => uids.has(operator.uid))
    for (const operator of manifest.operators) {
      if (!uids.has(operator.uid) && holdsState(operator) && !allowNonRestoredState) {
        fail('STATE_NOT_RESTORED', { operator: operator.name })
      }
    }
    for (const { name, maxParallelism, keyed } of kept) {
      if (keyed.length === 0 || maxParallelism === graph.maxParallelism) continue
      const counts = { written: maxParallelism, expected: graph.maxParallelism }
      fail('STATE_MAX_PARALLELISM_CHANGED', { operator: name, ...counts })
    }
    const blobs = new Map<string, Uint8Array>()
    for (const blob of blobsOf(kept))
      if (!blobs.has(blob.sha256)) blobs.set(blob.sha256, await store.readBlob(blob))
    return new RestoredState(manifest, blobs, graph)
  }

  operator(uid: string, subtask: number): RestoredOperator | null {
    const operator = this.#operators.get(uid)
    if (operator === undefined) return null
    const parallelism = this.#parallelism.get(uid)!
    const { first, last } = keyGroupRange(subtask, parallelism, operator.maxParallelism)
    const keyed = operator.keyed.map(({ name, schema, groups }) => ({
      name,
      schema,
      groups: groups
        .filter(({ keyGroup }) => keyGroup >= first && keyGroup <= last)
        .map((group) => ({ keyGroup: group.keyGroup, bytes: this.#bytes(group) })),
    }))
    const lists = operator.lists.map(({ name, items: slices }) => {
      const items = slices.map((item) => this.#bytes(item))
      return { name, items, dealt: items.filter((_, index) => index % parallelism === subtask) }
    })
    return { keyed, lists }
  }

  source(uid: string): OperatorStateRef['source'] | null {
    return this.#operators.get(uid)?.source ?? null
  }

  committables(uid: string): readonly Uint8Array[] {
    return (this.#operators.get(uid)?.committables ?? []).map((slice) => this.#bytes(slice))
  }

  #bytes({ blob, offset, length }: Slice): Uint8Array {
    const bytes = this.#blobs.get(blob.sha256)
    invariant(bytes !== undefined, 'every referenced blob was read')
    if (offset + length > bytes.length) {
      fail('CHECKPOINT_CORRUPT', { file: blob.sha256, reason: 'a part reaches beyond its end' })
    }
    return bytes.slice(offset, offset + length)
  }
}
