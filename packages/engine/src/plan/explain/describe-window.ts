import type { PlanNode, WindowSpec } from '../plan-node.ts'
import { describeAggregates, list, namesOf } from './describe-parts.ts'

export function describeWindow(window: WindowSpec, input: PlanNode): string {
  const names = namesOf(input)
  const { attached } = window
  const time = attached
    ? `win_start=[${names[attached.start]}], win_end=[${names[attached.end]}]`
    : `time_col=[${names[window.timeColumn]}]`
  const step =
    window.step > 0 ? `, ${window.function === 'HOP' ? 'slide' : 'step'}=[${describeMs(window.step)}]` : ''
  const offset = window.offset === 0 ? '' : `, offset=[${describeMs(window.offset)}]`
  const isSession = window.function === 'SESSION'
  const keys = window.partitionKeys.map((key) => names[key]!)
  const partition = keys.length > 0 ? `, partition keys=[${list(keys)}]` : ''
  const size = `${isSession ? 'gap' : 'size'}=[${describeMs(window.size)}]`
  return `${window.function}(${time}${step}, ${size}${offset}${partition})`
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const

export function describeMs(ms: number): string {
  const [factor, unit] = UNITS.find(([size]) => ms % size === 0) ?? [1, 'ms']
  return `${ms / factor} ${unit}`
}

const LEGACY: Readonly<Record<WindowSpec['function'], string>> = {
  TUMBLE: 'TumblingGroupWindow',
  HOP: 'SlidingGroupWindow',
  SESSION: 'SessionGroupWindow',
  CUMULATE: 'CumulatingGroupWindow',
}

export function describeGroupWindow(node: Extract<PlanNode, { kind: 'group-window-aggregate' }>): string {
  const { window, input, keys, aggregates, properties } = node
  const time = namesOf(input)[window.timeColumn]!
  const sizes = window.step > 0 ? `${window.size}, ${window.step}` : `${window.size}`
  const own = namesOf(node).slice(keys.length + aggregates.length)
  const shown = properties.map((property, i) => `${property} AS ${own[i]}`)
  const listed = shown.length > 0 ? `properties=[${list(shown)}], ` : ''
  return `GroupWindowAggregate(window=[${LEGACY[window.function]}('w$, ${time}, ${sizes})], ${listed}${describeAggregates(node)})`
}
