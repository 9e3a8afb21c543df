import type { MetricHistory, NodeFigures } from '@millrace/contracts/api/jobs'
import type { JobGraph, NodeMetricsMessage } from '@millrace/contracts/job-protocol'

export interface MetricSample {
  readonly at: number
  readonly nodes: readonly NodeMetricsMessage[]
  readonly rssBytes: number
}

export interface JobFigures {
  readonly recordsInPerSecond: number
  readonly recordsOutPerSecond: number
  readonly pendingRecords: number | null
  readonly watermark: number | null
  readonly rssBytes: number
  readonly nodes: readonly NodeFigures[]
}

/** Points kept: at one per two seconds, ten minutes. */
const KEPT = 300
/** Every rate on every page is taken over the same stretch. */
const RATE_WINDOW_MS = 10_000
/** Two samples further apart than this have a gap between them. */
const GAP_MS = 15_000
/** Figures older than this say nothing about now. */
const STALE_MS = 15_000

/** The last minutes of one job's totals, and the rates they make. Rows in are what sources gave, rows out what sinks took. */
export class MetricRing {
  private readonly samples: MetricSample[] = []
  private sources = new Set<number>()
  private sinks = new Set<number>()

  setGraph(graph: JobGraph | null): void {
    const ids = (kind: string) =>
      new Set(graph?.nodes.filter((node) => node.kind === kind).map(({ id }) => id))
    this.sources = ids('source')
    this.sinks = ids('sink')
  }

  push(sample: MetricSample): boolean {
    const last = this.samples.at(-1)
    if (last && sample.at <= last.at) return false
    this.samples.push(sample)
    if (this.samples.length > KEPT) this.samples.shift()
    return true
  }

  latestAt(): number | null {
    return this.samples.at(-1)?.at ?? null
  }

  figures(now: number): JobFigures | null {
    const index = this.samples.length - 1
    const last = this.samples[index]
    if (!last || now - last.at > STALE_MS) return null
    const base = this.base(index)
    return {
      ...this.rates(index),
      pendingRecords: pending(last),
      watermark: this.watermark(last),
      rssBytes: last.rssBytes,
      nodes: last.nodes.map((node) => ({
        ...node,
        recordsInPerSecond: rate(base, last, (each) => nodeTotal(each, node.nodeId, 'recordsIn')),
        recordsOutPerSecond: rate(base, last, (each) => nodeTotal(each, node.nodeId, 'recordsOut')),
      })),
    }
  }

  history(points: number = KEPT): MetricHistory {
    const history = emptyHistory()
    const first = Math.max(0, this.samples.length - points)
    for (let index = first; index < this.samples.length; index += 1) this.addPoint(history, index)
    return history
  }

  /** Rows out per second at evenly spread points, oldest first. */
  sparkline(points: number): number[] {
    const stride = Math.max(1, Math.floor(this.samples.length / points))
    const line: number[] = []
    for (let index = this.samples.length - 1; index > 0 && line.length < points; index -= stride)
      line.unshift(this.rates(index).recordsOutPerSecond)
    return line
  }

  private addPoint(history: MutableHistory, index: number): void {
    const sample = this.samples[index]!
    const previous = this.samples[index - 1]
    if (previous && sample.at - previous.at > GAP_MS) {
      history.at.push(previous.at + 1)
      for (const key of COLUMNS) history[key].push(null)
    }
    const { recordsInPerSecond, recordsOutPerSecond } = this.rates(index)
    const alone = this.base(index) === null
    history.at.push(sample.at)
    history.recordsIn.push(alone ? null : recordsInPerSecond)
    history.recordsOut.push(alone ? null : recordsOutPerSecond)
    history.pendingRecords.push(pending(sample))
    history.busy.push(most(sample, 'busy'))
    history.backPressured.push(most(sample, 'backPressured'))
    history.stateBytes.push(sample.nodes.reduce((sum, node) => sum + node.stateBytes, 0))
    history.rssBytes.push(sample.rssBytes)
  }

  private rates(index: number): { recordsInPerSecond: number; recordsOutPerSecond: number } {
    const sample = this.samples[index]!
    const base = this.base(index)
    return {
      recordsInPerSecond: rate(base, sample, (each) => total(each, this.sources, 'recordsOut')),
      recordsOutPerSecond: rate(base, sample, (each) => total(each, this.sinks, 'recordsIn')),
    }
  }

  /** The oldest sample of the window that ends at `index`, with no gap and no restart in between. */
  private base(index: number): MetricSample | null {
    const end = this.samples[index]!
    let at = index
    while (at > 0) {
      const previous = this.samples[at - 1]!
      const current = this.samples[at]!
      const restarted =
        total(previous, this.sources, 'recordsOut') > total(current, this.sources, 'recordsOut')
      if (restarted || current.at - previous.at > GAP_MS || end.at - previous.at > RATE_WINDOW_MS) break
      at -= 1
    }
    return at === index ? null : this.samples[at]!
  }

  private watermark(sample: MetricSample): number | null {
    const marks = sample.nodes
      .filter((node) => this.sinks.has(node.nodeId))
      .map((node) => node.watermark)
      .filter((mark) => mark !== null)
    return marks.length === 0 ? null : Math.min(...marks)
  }
}

type MutableHistory = { -readonly [K in keyof MetricHistory]: MetricHistory[K] }
const COLUMNS = [
  'recordsIn',
  'recordsOut',
  'pendingRecords',
  'busy',
  'backPressured',
  'stateBytes',
  'rssBytes',
] as const

export const emptyHistory = (): MutableHistory => ({
  at: [],
  recordsIn: [],
  recordsOut: [],
  pendingRecords: [],
  busy: [],
  backPressured: [],
  stateBytes: [],
  rssBytes: [],
})

type Counter = 'recordsIn' | 'recordsOut'

function rate(
  base: MetricSample | null,
  end: MetricSample,
  totalOf: (sample: MetricSample) => number,
): number {
  if (base === null) return 0
  return Math.max(0, ((totalOf(end) - totalOf(base)) / (end.at - base.at)) * 1000)
}

function total(sample: MetricSample, nodes: ReadonlySet<number>, counter: Counter): number {
  return sample.nodes.reduce((sum, node) => sum + (nodes.has(node.nodeId) ? node[counter] : 0), 0)
}

function nodeTotal(sample: MetricSample, nodeId: number, counter: Counter): number {
  return sample.nodes.find((node) => node.nodeId === nodeId)?.[counter] ?? 0
}

function pending(sample: MetricSample): number | null {
  const known = sample.nodes.map((node) => node.pendingRecords).filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

function most(sample: MetricSample, key: 'busy' | 'backPressured'): number {
  return Math.max(0, ...sample.nodes.map((node) => node[key]))
}
