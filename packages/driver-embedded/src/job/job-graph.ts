import type { JobGraph, ResultSet } from '@millrace/contracts/job-protocol'
import type { CompiledJob } from '@millrace/engine'
import { typeToString } from '@millrace/engine/connect'

/** The operator graph as pages draw it. */
export function jobGraphOf({ graph }: CompiledJob): JobGraph {
  return {
    nodes: graph.nodes.map(({ id, uid, kind, name, description, parallelism }) => ({
      id,
      uid,
      kind,
      name,
      description,
      parallelism,
    })),
    edges: graph.edges.map(({ from, to, input, exchange }) => ({ from, to, input, exchange: exchange.kind })),
  }
}

export function resultSetsOf({ collected }: CompiledJob): ResultSet[] {
  return collected.map(({ nodeId, sink, type, upsertKey }) => ({
    id: nodeId,
    sink,
    columns: type.fields.map((field) => ({ name: field.name, type: typeToString(field.type) })),
    upsertKey: [...upsertKey],
  }))
}
