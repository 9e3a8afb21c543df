import { MAX_WATERMARK, MIN_WATERMARK } from '../dataflow/operator.ts'
import type { SourceNode, StreamGraph } from '../dataflow/stream-graph.ts'

interface Group {
  /** Of each reader that has told of one; those that are idle or have ended hold nobody up. */
  readonly watermarks: Map<string, number>
  readonly sources: SourceNode[]
  /** Least of the sources' drifts. */
  drift: number
  announced: number
}

/**
 * Keeps the readers of a group of sources together (Flink's watermark alignment): none reads on while its watermark
 * is more than the drift ahead of the lowest in the group.
 */
export class WatermarkAlignment {
  readonly #groups = new Map<string, Group>()
  readonly #announce: (source: SourceNode, upTo: number) => void

  constructor(graph: StreamGraph, announce: (source: SourceNode, upTo: number) => void) {
    this.#announce = announce
    for (const node of graph.nodes) {
      const alignment = node.kind === 'source' ? node.watermark?.alignment : undefined
      if (node.kind !== 'source' || alignment === undefined) continue
      const none = {
        watermarks: new Map(),
        sources: [],
        drift: alignment.maxDriftMs,
        // Readers begin unbounded.
        announced: MAX_WATERMARK,
      }
      const group: Group = this.#groups.get(alignment.group) ?? none
      group.sources.push(node)
      group.drift = Math.min(group.drift, alignment.maxDriftMs)
      this.#groups.set(alignment.group, group)
    }
  }

  /** `watermark` is null while the reader is idle, and once it has ended. */
  report(uid: string, subtask: number, watermark: number | null): void {
    for (const group of this.#groups.values()) {
      if (!group.sources.some((source) => source.uid === uid)) continue
      const reader = `${subtask} ${uid}`
      if (watermark === null) group.watermarks.delete(reader)
      else group.watermarks.set(reader, watermark)
      const lowest = Math.min(MAX_WATERMARK, ...group.watermarks.values())
      // One that has seen no row yet does not say where the group is.
      const upTo = lowest === MIN_WATERMARK || lowest === MAX_WATERMARK ? lowest : lowest + group.drift
      if (upTo === group.announced) continue
      group.announced = upTo
      for (const source of group.sources) this.#announce(source, upTo)
    }
  }
}
