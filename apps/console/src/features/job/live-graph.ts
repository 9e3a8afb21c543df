import type { NodeFigures } from '@millrace/contracts/api/jobs'
import type { JobGraph } from '@millrace/contracts/job-protocol'
import { formatRate } from '@millrace/ui/figures'
import type { Graph } from '@millrace/ui/graph-model'
import { formatClock } from '@millrace/ui/relative-time'

const HELD = 0.1

/** The job's graph with the figures of the last interval; without them when the job is not seen running. */
export function liveGraph(
  graph: JobGraph,
  figures: readonly NodeFigures[],
  live: boolean,
  locale: string,
): Graph {
  const of = new Map(live ? figures.map((one) => [one.nodeId, one]) : [])
  const fanOut = (id: number) => Math.max(1, graph.edges.filter((edge) => edge.from === id).length)
  return {
    nodes: graph.nodes.map((node) => {
      const seen = of.get(node.id)
      return {
        id: String(node.id),
        name: node.name,
        detail: node.description,
        parallelism: node.parallelism,
        load: seen ? { busy: seen.busy, heldBack: seen.backPressured } : null,
        watermark: seen?.watermark === null || !seen ? null : formatClock(seen.watermark, locale, true),
      }
    }),
    edges: graph.edges.map((edge) => {
      const from = of.get(edge.from)
      return {
        from: String(edge.from),
        to: String(edge.to),
        exchange: edge.exchange,
        rate: from ? formatRate(from.recordsOutPerSecond / fanOut(edge.from), locale) : null,
        heldBack: (from?.backPressured ?? 0) > HELD,
      }
    }),
  }
}

/** The same graph before it ever ran: names and exchanges only. */
export function planGraph(graph: JobGraph): Graph {
  return {
    nodes: graph.nodes.map((node) => ({
      id: String(node.id),
      name: node.name,
      detail: node.description,
      parallelism: node.parallelism,
      load: null,
      watermark: null,
    })),
    edges: graph.edges.map((edge) => ({
      from: String(edge.from),
      to: String(edge.to),
      exchange: edge.exchange,
      rate: null,
      heldBack: false,
    })),
  }
}
