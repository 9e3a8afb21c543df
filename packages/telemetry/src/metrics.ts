import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The metrics of one process, as Prometheus reads them. Names begin with `millrace_`. */
export interface Metrics {
  counter<L extends string>(name: string, help: string, labels?: readonly L[]): Counter<L>
  gauge<L extends string>(name: string, help: string, labels?: readonly L[]): Gauge<L>
  /** A gauge whose value is asked for at each reading. */
  observedGauge(name: string, help: string, read: () => number | Promise<number>): void
  /** Durations in seconds. */
  histogram<L extends string>(name: string, help: string, labels?: readonly L[]): Histogram<L>
  readonly contentType: string
  /** The exposition text. */
  read(): Promise<string>
}

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** @param process `console`, `runner` or `job`: a label of all its metrics */
export function createMetrics(process: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    counter: (name, help, labels = []) =>
      new Counter({ name: named(name), help, labelNames: labels, registers }),
    gauge: (name, help, labels = []) => new Gauge({ name: named(name), help, labelNames: labels, registers }),
    observedGauge: (name, help, read) => {
      new Gauge({
        name: named(name),
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    histogram: (name, help, labels = []) =>
      new Histogram({ name: named(name), help, labelNames: labels, registers, buckets: SECONDS }),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  }
}

const named = (name: string) => `millrace_${name}`
