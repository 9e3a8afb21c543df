import { expect, it } from 'vitest'
import { createMetrics } from '../src/metrics.ts'

it('shows counters, gauges and durations of its process, under the product’s name', async () => {
  const metrics = createMetrics('runner')
  metrics.counter('jobs_started_total', 'Jobs started', ['outcome']).inc({ outcome: 'ok' }, 2)
  metrics.gauge('leases', 'Leases held').set(3)
  metrics.histogram('reconcile_seconds', 'Reconciles', ['result']).observe({ result: 'ok' }, 0.02)
  let asked = 0
  metrics.observedGauge('queue_depth', 'Depth', async () => ++asked)
  const text = await metrics.read()
  expect(text).toContain('millrace_jobs_started_total{outcome="ok",process="runner"} 2')
  expect(text).toContain('millrace_leases{process="runner"} 3')
  expect(text).toMatch(/millrace_reconcile_seconds_bucket\{le="0.025",process="runner",result="ok"\} 1/)
  expect(text).toContain('millrace_queue_depth{process="runner"} 1')
  expect(text).toContain('process_resident_memory_bytes{process="runner"}')
  expect(await metrics.read()).toContain('millrace_queue_depth{process="runner"} 2')
})

it('keeps two registries of one process apart', async () => {
  const [a, b] = [createMetrics('a'), createMetrics('b')]
  a.counter('same_total', 'x').inc()
  b.counter('same_total', 'x').inc(5)
  expect(await a.read()).toContain('millrace_same_total{process="a"} 1')
  expect(await b.read()).toContain('millrace_same_total{process="b"} 5')
})
