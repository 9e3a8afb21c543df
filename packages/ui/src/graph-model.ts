import { graphlib, layout } from '@dagrejs/dagre'

/** What a graph of operators shows. `null` figures were not observed; they are never drawn as zero. */
export interface GraphNode {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly parallelism: number | null
  readonly load: NodeLoad | null
  /** Already in words, such as a time of day. */
  readonly watermark: string | null
}

export interface NodeLoad {
  /** Shares of the last interval, 0 to 1. */
  readonly busy: number
  readonly heldBack: number
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly exchange: string
  /** Already in words, such as `318/s`. */
  readonly rate: string | null
  readonly heldBack: boolean
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface Place {
  readonly x: number
  readonly y: number
}

export const NODE_WIDTH = 200

export function nodeHeight(live: boolean): number {
  return live ? 98 : 52
}

/** Left to right, by dagre. Depends on the shape only, so that live figures never move a node. */
export function placeNodes(graph: Graph, live: boolean): ReadonlyMap<string, Place> {
  const height = nodeHeight(live)
  const g = new graphlib.Graph({ multigraph: true })
  g.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: live ? 108 : 84, marginx: 0, marginy: 0 })
  g.setDefaultEdgeLabel(() => ({}))
  for (const node of graph.nodes) g.setNode(node.id, { width: NODE_WIDTH, height })
  graph.edges.forEach((edge, index) => {
    g.setEdge(edge.from, edge.to, {}, String(index))
  })
  layout(g)
  const places = graph.nodes.map((node): [string, Place] => {
    const { x, y } = g.node(node.id)
    return [node.id, { x: x - NODE_WIDTH / 2, y: y - height / 2 }]
  })
  return new Map(places)
}

export function graphShape(graph: Graph): string {
  return JSON.stringify([graph.nodes.map((n) => n.id), graph.edges.map((e) => [e.from, e.to])])
}
