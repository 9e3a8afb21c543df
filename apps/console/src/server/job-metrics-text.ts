import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { shownState } from '@millrace/services/deployments/job-state-view'

type Gauge = readonly [name: string, help: string, value: (job: DeploymentSummary) => number | null]

const GAUGES: readonly Gauge[] = [
  ['millrace_job_records_in_per_second', 'Rows that sources read.', (job) => job.recordsInPerSecond],
  ['millrace_job_records_out_per_second', 'Rows that sinks took.', (job) => job.recordsOutPerSecond],
  ['millrace_job_pending_records', 'Rows known to wait at sources.', (job) => job.pendingRecords],
  ['millrace_job_restarts', 'Restarts of the current execution.', (job) => job.restarts],
  ['millrace_job_watermark_ms', 'Lowest watermark of the sinks.', (job) => job.watermark],
  [
    'millrace_job_last_checkpoint_duration_ms',
    'Of the last completed checkpoint.',
    (job) => job.lastCheckpoint?.durationMs ?? null,
  ],
  [
    'millrace_job_last_checkpoint_time_ms',
    'Start of the last completed checkpoint.',
    (job) => (job.lastCheckpoint ? Date.parse(job.lastCheckpoint.at) : null),
  ],
]

/** The jobs of one workspace in Prometheus' text format. */
export function jobMetricsText(jobs: readonly DeploymentSummary[]): string {
  const lines = GAUGES.flatMap(([name, help, value]) => {
    const samples = jobs.flatMap((job) => {
      const number = value(job)
      return number === null ? [] : [`${name}${labelText({ deployment: job.name, id: job.id })} ${number}`]
    })
    return samples.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples]
  })
  const states = jobs.map(
    (job) =>
      `millrace_job_state${labelText({ deployment: job.name, id: job.id, desired: job.state.desired, observed: shownState(job.state) })} 1`,
  )
  if (states.length > 0)
    lines.push(
      '# HELP millrace_job_state Desired and observed state.',
      '# TYPE millrace_job_state gauge',
      ...states,
    )
  return `${lines.join('\n')}\n`
}

/** `{a="x",b="y"}`, with what Prometheus reserves escaped. */
function labelText(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(
    ([key, value]) => `${key}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  )
  return `{${parts.join(',')}}`
}
