import type { Exchange, StreamEdge, StreamGraph, StreamNode } from '../dataflow/stream-graph.ts'

/** Where rows come from while a graph is built: several nodes after a UNION ALL. */
export interface Stream {
  readonly from: readonly number[]
  readonly parallelism: number
}

/** Distributes over a node without saying its id, which the builder gives. */
export type NewNode = StreamNode extends infer N
  ? N extends StreamNode
    ? Omit<N, 'id' | 'parallelism'>
    : never
  : never

/** Collects nodes and edges; every edge goes forward because a node is added after its inputs. */
export class GraphBuilder {
  readonly #nodes: StreamNode[] = []
  readonly #edges: StreamEdge[] = []
  readonly #uids = new Map<string, number>()

  get nextId(): number {
    return this.#nodes.length + 1
  }

  /** Adds a node. A uid that is taken gets an ordinal: the same table read or written twice. */
  add(
    node: NewNode,
    parallelism: number,
    input: Stream | null,
    exchange: Exchange = { kind: 'forward' },
  ): Stream {
    return this.connect(node, parallelism, input === null ? [] : [{ stream: input, exchange }])
  }

  /** As `add`, for a node with several inputs. */
  connect(
    node: NewNode,
    parallelism: number,
    inputs: readonly { readonly stream: Stream; readonly exchange: Exchange }[],
  ): Stream {
    const id = this.nextId
    const count = (this.#uids.get(node.uid) ?? 0) + 1
    this.#uids.set(node.uid, count)
    const uid = count === 1 ? node.uid : `${node.uid}#${count}`
    this.#nodes.push({ ...node, id, uid, parallelism } as StreamNode)
    for (const [input, { stream, exchange }] of inputs.entries()) {
      for (const from of stream.from) {
        const same = this.#nodes[from - 1]!.parallelism === parallelism
        const kind = exchange.kind === 'forward' && !same ? ({ kind: 'rebalance' } as const) : exchange
        this.#edges.push({ from, to: id, input, exchange: kind })
      }
    }
    return { from: [id], parallelism }
  }

  finish(maxParallelism: number): StreamGraph {
    return Object.freeze({
      nodes: Object.freeze(this.#nodes),
      edges: Object.freeze(this.#edges),
      maxParallelism,
    })
  }
}
