import { invariant } from '@millrace/kernel'
import type { StreamEdge, StreamGraph, StreamNode } from '../dataflow/stream-graph.ts'

/** A chain: nodes that run in one task, called directly. A tree, since a node may have several outputs. */
export interface ChainNode {
  readonly node: StreamNode
  readonly chained: readonly { readonly edge: StreamEdge; readonly to: ChainNode }[]
  readonly exchanges: readonly StreamEdge[]
}

export interface Chain {
  readonly head: ChainNode
  readonly parallelism: number
  /** Edges into the head, in the graph's order. */
  readonly inputs: readonly StreamEdge[]
}

export interface ExecutionPlan {
  readonly graph: StreamGraph
  readonly chains: readonly Chain[]
  readonly nodes: ReadonlyMap<number, StreamNode>
}

/** Fuses nodes along forward edges of equal parallelism into nodes with one input; everything else is an exchange. */
export function planExecution(graph: StreamGraph): ExecutionPlan {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  invariant(nodes.size === graph.nodes.length, 'node ids are unique')
  invariant(new Set(graph.nodes.map((node) => node.uid)).size === nodes.size, 'node uids are unique')
  const edgesInto = (id: number) => graph.edges.filter((edge) => edge.to === id)
  const isChained = (edge: StreamEdge) =>
    edge.exchange.kind === 'forward' &&
    nodes.get(edge.from)!.parallelism === nodes.get(edge.to)!.parallelism &&
    edgesInto(edge.to).length === 1

  const chainNode = (node: StreamNode): ChainNode => {
    const out = graph.edges.filter((edge) => edge.from === node.id)
    return {
      node,
      chained: out.filter(isChained).map((edge) => ({ edge, to: chainNode(nodes.get(edge.to)!) })),
      exchanges: out.filter((edge) => !isChained(edge)),
    }
  }
  const chains = graph.nodes
    .filter((node) => !edgesInto(node.id).some(isChained))
    .map((node) => {
      invariant(
        (node.kind === 'source') === (edgesInto(node.id).length === 0),
        `node ${node.name} has its inputs`,
      )
      invariant(node.parallelism <= graph.maxParallelism, 'parallelism is at most the number of key groups')
      return { head: chainNode(node), parallelism: node.parallelism, inputs: edgesInto(node.id) }
    })
  return { graph, chains, nodes }
}

/** The most subtasks that any node has. */
export function widestParallelism(graph: StreamGraph): number {
  return graph.nodes.reduce((most, { parallelism }) => Math.max(most, parallelism), 1)
}

/** A hash of what decides whether a finished checkpoint belongs to this graph: nodes, settings of each, and edges. */
export function planFingerprint(graph: StreamGraph): string {
  const text = JSON.stringify([
    graph.nodes.map(({ kind, uid, name, description }) => [kind, uid, name, description]),
    graph.edges.map(({ from, to, input, exchange }) => [from, to, input, exchange]),
    graph.maxParallelism,
  ])
  let high = 0x811c9dc5
  let low = 0xc2b2ae35
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193)
    low = Math.imul(low ^ text.charCodeAt(i), 0x85ebca6b) + high
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
