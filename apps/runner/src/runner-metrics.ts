import { lifecycleStates } from '@millrace/driver'
import type { Metrics } from '@millrace/telemetry/metrics'
import type { Reconciler } from './dispatch/reconciler.ts'
import type { DebugSessions } from './http/debug-sessions.ts'

/** What Prometheus reads of a runner. */
export function watchMetrics(metrics: Metrics, reconciler: Reconciler, debug: DebugSessions): void {
  metrics.observedGauge('runner_jobs', 'Deployments this runner holds', () => reconciler.hosted.size)
  metrics.observedGauge('runner_debug_sessions', 'Debug sessions open', () => debug.count)
  for (const state of lifecycleStates) {
    metrics.observedGauge(
      `runner_jobs_${state.toLowerCase()}`,
      `Deployments held in state ${state}`,
      () => [...reconciler.hosted.values()].filter((job) => job.state === state).length,
    )
  }
}
