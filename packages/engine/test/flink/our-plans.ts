import type { PlanNode } from '../../src/plan/plan-node.ts'
import { planScript } from '../../src/plan/plan-script.ts'
import type { ChangelogMode } from '../../src/types/row-kind.ts'
import { flinkConnectors } from './flink-connectors.ts'

/** An operator whose changelog mode and keys are compared. */
interface Compared {
  readonly kind: string
  readonly mode: string
  readonly keys: string
}

/** Flink's operators that are compared, by our kind. Flink's local phases and exchanges are no operators of ours. */
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
  Deduplicate: 'deduplicate',
  WindowRank: 'window-rank',
  WindowDeduplicate: 'window-rank',
  SortLimit: 'limit',
  Limit: 'limit',
  TemporalSort: 'sort',
  Match: 'match',
  Correlate: 'correlate',
  ChangelogNormalize: 'changelog-normalize',
}
const OURS = new Set<string>(Object.values(KINDS))

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
  const top = flink[1]!
  const first = difference(
    'sink input',
    { kind: '', mode: top.mode, keys: keyText(top.keys, top.fields, true) },
    compared(root, true),
  )
  if (first) return first
  const theirs = flink.filter(({ node }) => node in KINDS)
  const ours = [...operators(root)]
  const kinds = `Flink ${theirs.map(({ node }) => KINDS[node]).join(' ')}, we ${ours.map(({ kind }) => kind).join(' ')}`
  if (theirs.length !== ours.length) return `operators: ${kinds}`
  for (const [index, { node, mode, keys, fields }] of theirs.entries()) {
    const kind = KINDS[node]!
    const found = ours[index]!
    if (found.kind !== kind) return `operators: ${kinds}`
    const differs = difference(
      kind,
      { kind, mode, keys: keyText(keys, fields, false) },
      compared(found, false),
    )
    if (differs) return differs
  }
  return null
}

function difference(what: string, flink: Compared, ours: Compared): string | null {
  if (flink.mode !== ours.mode) return `${what} mode: Flink [${flink.mode}], we [${ours.mode}]`
  return flink.keys === ours.keys ? null : `${what} keys: Flink ${flink.keys}, we ${ours.keys}`
}

function* operators(node: PlanNode): Generator<PlanNode> {
  if (OURS.has(node.kind)) yield node
  const inputs = 'input' in node ? [node.input] : 'inputs' in node ? node.inputs : []
  for (const input of inputs) yield* operators(input)
}

function compared(node: PlanNode, byPosition: boolean): Compared {
  const fields = node.schema.fields.map(({ name }) => name)
  const keys = node.upsertKeys.map((key) => key.map((column) => column))
  return { kind: node.kind, mode: modeText(node.changelogMode), keys: keyText(keys, fields, byPosition) }
}

/** Inside a plan columns are told by name: which are kept, and in what order, is the optimizer's affair. */
function keyText(
  keys: readonly (readonly number[])[],
  fields: readonly string[],
  byPosition: boolean,
): string {
  const name = (column: number) => (byPosition ? String(column) : fields[column]!.replace(/\d+$/, ''))
  return keys
    .map((key) => `(${key.map(name).sort().join(' ')})`)
    .sort()
    .join('')
}

function modeText({ updateBefore, updateAfter, delete: removes }: ChangelogMode): string {
  return ['I', updateBefore && 'UB', updateAfter && 'UA', removes && 'D'].filter(Boolean).join(',')
}

function readLine(line: string) {
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
