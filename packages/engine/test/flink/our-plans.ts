import type { PlanNode } from '../../src/plan/plan-node.ts'
import { planScript } from '../../src/plan/plan-script.ts'
import type { ChangelogMode } from '../../src/types/row-kind.ts'
import { flinkConnectors } from './flink-connectors.ts'

/**
 * Flink's operators that are compared, by our kind. Its local phases and exchanges are no operators of ours; a
 * deduplication is a Rank until it is turned into an operator.
 */
const KINDS: Readonly<Record<string, PlanNode['kind']>> = {
  GroupAggregate: 'group-aggregate',
  GlobalWindowAggregate: 'window-aggregate',
  WindowAggregate: 'window-aggregate',
  GroupWindowAggregate: 'group-window-aggregate',
  OverAggregate: 'over',
  Join: 'join',
  IntervalJoin: 'interval-join',
  TemporalJoin: 'temporal-join',
  LookupJoin: 'lookup-join',
  WindowJoin: 'window-join',
  Rank: 'rank',
  WindowRank: 'window-rank',
  WindowDeduplicate: 'window-rank',
  SortLimit: 'limit',
  Limit: 'limit',
  TemporalSort: 'sort',
  Match: 'match',
  Correlate: 'correlate',
  ChangelogNormalize: 'changelog-normalize',
}
const OURS = new Set<string>([...Object.values(KINDS), 'deduplicate', 'set-operation'])

/**
 * Null when the sink's input, the materializer and every compared operator, from the sink on, are as Flink's. `plan`
 * is the recorded one.
 */
export function planDifference(prelude: string, sql: string, plan: readonly string[]): string | null {
  if (plan.length === 0) return 'not recorded'
  const flink = plan.map(readLine)
  const sink = planScript(prelude + sql, { connectors: flinkConnectors, mode: { kind: 'run' } }).sinks[0]!
  const isMaterialized = sink.input.kind === 'sink-materialize'
  if (isMaterialized !== flink[0]!.materialize)
    return `materializer: Flink ${flink[0]!.materialize}, we ${isMaterialized}`
  const root = sink.input.kind === 'sink-materialize' ? sink.input.input : sink.input
  return (
    nodeDifference('sink input', flink[1]!, root, true) ?? operatorsDifference(flink, [...operators(root)])
  )
}

function operatorsDifference(flink: readonly FlinkNode[], ours: readonly PlanNode[]): string | null {
  // Flink makes joins and aggregates of INTERSECT and EXCEPT; what they emit is compared at the sink.
  if (ours.some(({ kind }) => kind === 'set-operation')) return null
  const theirs = flink.filter(({ node }) => node in KINDS)
  const text = (kinds: readonly string[]) => kinds.join(' ') || 'none'
  const wanted = text(theirs.map(({ node }) => KINDS[node]!))
  const found = text(ours.map(({ kind }) => (kind === 'deduplicate' ? 'rank' : kind)))
  if (wanted !== found) return `operators: Flink ${wanted}, we ${found}`
  for (const [index, node] of theirs.entries()) {
    const differs = nodeDifference(KINDS[node.node]!, node, ours[index]!, false)
    if (differs) return differs
  }
  return null
}

/** Keys say which row a change is meant for: where rows are only added Flink often knows none, and we may know some. */
function nodeDifference(what: string, flink: FlinkNode, node: PlanNode, byPosition: boolean): string | null {
  const mode = modeText(node.changelogMode)
  if (flink.mode !== mode) return `${what} mode: Flink [${flink.mode}], we [${mode}]`
  if (mode === 'I' && flink.keys.length === 0) return null
  const wanted = keyText(flink.keys, flink.fields, byPosition)
  const fields = node.schema.fields.map(({ name }) => name)
  const found = keyText(node.upsertKeys, fields, byPosition)
  return wanted === found ? null : `${what} keys: Flink ${wanted || 'none'}, we ${found || 'none'}`
}

function* operators(node: PlanNode): Generator<PlanNode> {
  if (OURS.has(node.kind)) yield node
  const inputs = 'input' in node ? [node.input] : 'inputs' in node ? node.inputs : []
  for (const input of inputs) yield* operators(input)
}

/** Inside a plan columns are told by name: which are kept, and in what order, is the optimizer's affair. */
function keyText(
  keys: readonly (readonly number[])[],
  fields: readonly string[],
  byPosition: boolean,
): string {
  const name = (column: number) =>
    byPosition ? String(column) : fields[column]!.replace(/\d+$/, '').replace('w0$o', 'rn')
  return keys
    .map((key) => `(${key.map(name).sort().join(' ')})`)
    .sort()
    .join('')
}

function modeText({ updateBefore, updateAfter, delete: removes }: ChangelogMode): string {
  return ['I', updateBefore && 'UB', updateAfter && 'UA', removes && 'D'].filter(Boolean).join(',')
}

interface FlinkNode {
  readonly node: string
  readonly materialize: boolean
  readonly mode: string
  readonly keys: readonly (readonly number[])[]
  readonly fields: readonly string[]
}

function readLine(line: string): FlinkNode {
  const found = /^ *(\w+)( materialize)? \[([^\]]*)\](?: keys=(.*?))? \(([^()]*)\)$/.exec(line)
  if (!found) throw new Error(`This is no line of a plan: ${line}`)
  const fields = found[5]!.split(', ')
  const keys = [...(found[4] ?? '').matchAll(/\(([^()]*)\)/g)].map(([, names]) =>
    names === '' ? [] : names!.split(', ').map((name) => fields.indexOf(name)),
  )
  // A source that says UA for new rows too: the engine has one word for both, I,UA.
  const mode = found[3]!.replace(/^U/, 'I,U')
  return { node: found[1]!, materialize: found[2] !== undefined, mode, keys, fields }
}
