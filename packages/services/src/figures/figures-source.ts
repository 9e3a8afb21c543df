import type { MetricHistory } from '@millrace/contracts/api/jobs'
import type { JobFigures } from './metric-ring.ts'

/** Where views take rates from: what this process has seen of a job lately. */
export interface FiguresSource {
  figures(jobId: string): JobFigures | null
  history(jobId: string, points?: number): MetricHistory
  sparkline(jobId: string): number[]
}
