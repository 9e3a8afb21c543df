import type { Clock } from '@millrace/kernel'
import type { Batch } from '../types/batch.ts'
import type { TimeZone } from '../types/time-zone.ts'

/** What expressions may ask besides their row. */
export interface EvaluationEnvironment {
  /** `table.local-time-zone`. */
  readonly timeZone: TimeZone
  readonly clock: Clock
  /** Event time so far; null before the first watermark. */
  readonly watermark: () => number | null
}

/** Filters and projects whole batches; null when no row is left. */
export type CalcKernel = (batch: Batch) => Batch | null
export type CalcKernelFactory = (environment: EvaluationEnvironment) => CalcKernel
