import type { ConnectorRegistry } from '../../connect/connector.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { FilterNode, Plan, PlanNode, ProjectNode, ScanNode } from '../plan-node.ts'
import { type Narrowed, narrowScan } from './narrow-scan.ts'
import { type Reads, readsOf } from './reads.ts'
import { withInputs } from './with-inputs.ts'

/**
 * Lets scans read what is used only: columns that no consumer names are left out, and where the connector can, fields
 * of nested columns stand for the columns. A scan that feeds several queries reads what all of them need. Nodes keep
 * their identities.
 */
export function pruneScans(plan: Plan, connectors: ConnectorRegistry): Plan {
  const wanted = new Map<ScanNode, Reads | 'all'>()
  const seen = new Set<PlanNode>()
  for (const sink of plan.sinks) collect(sink, wanted, seen)
  const narrowed = new Map<PlanNode, Narrowed>()
  for (const [scan, reads] of wanted) {
    const factory = connectors.get(String(scan.table.options.connector))
    const projection = factory?.projection?.(scan.table) ?? 'none'
    const narrow = reads === 'all' || projection === 'none' ? null : narrowScan(scan, reads, projection)
    if (narrow) narrowed.set(scan, narrow)
  }
  if (narrowed.size === 0) return plan
  const known = new Map<PlanNode, PlanNode>()
  const sinks = plan.sinks.map((sink) => rebuilt(sink, narrowed, known) as typeof sink)
  return Object.freeze({ ...plan, sinks: Object.freeze(sinks) })
}

interface Place {
  readonly project: ProjectNode
  readonly filter: FilterNode | null
  readonly scan: ScanNode
}

/** A projection over a scan, with or without a filter between: what says which columns it reads. */
function placeOf(node: PlanNode): Place | null {
  if (node.kind !== 'project') return null
  const { input } = node
  if (input.kind === 'scan') return { project: node, filter: null, scan: input }
  if (input.kind !== 'filter' || input.input.kind !== 'scan') return null
  return { project: node, filter: input, scan: input.input }
}

function collect(node: PlanNode, wanted: Map<ScanNode, Reads | 'all'>, seen: Set<PlanNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  const place = placeOf(node)
  if (place) {
    const before = wanted.get(place.scan)
    if (before === 'all') return
    const { project, filter, scan } = place
    wanted.set(scan, readsOf([...project.expressions, ...(filter ? [filter.condition] : [])], before))
    return
  }
  if (node.kind === 'scan') wanted.set(node, 'all')
  for (const input of inputsOfNode(node)) collect(input, wanted, seen)
}

function rebuilt(
  node: PlanNode,
  narrowed: ReadonlyMap<PlanNode, Narrowed>,
  known: Map<PlanNode, PlanNode>,
): PlanNode {
  const before = known.get(node)
  if (before) return before
  const place = placeOf(node)
  const narrow = place && narrowed.get(place.scan)
  const after = narrow
    ? overNarrowed(place, narrow)
    : withInputs(node, (input) => rebuilt(input, narrowed, known))
  known.set(node, after)
  return after
}

function overNarrowed({ project, filter }: Place, { scan, remap }: Narrowed): ProjectNode {
  const input = filter
    ? Object.freeze({ ...filter, input: scan, condition: remap(filter.condition), schema: scan.schema })
    : scan
  return Object.freeze({ ...project, input, expressions: Object.freeze(project.expressions.map(remap)) })
}
