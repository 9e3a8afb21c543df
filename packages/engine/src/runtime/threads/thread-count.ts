import type { CompiledJob } from '../../compile/compiled-job.ts'
import { widestParallelism } from '../execution-plan.ts'
import { parseJobSettings } from '../job-settings.ts'

/** How many threads a job's tasks have where so many may run; with one they run in the coordinator's. */
export function threadCount({ graph, config }: CompiledJob, available: number): number {
  return Math.max(1, Math.min(widestParallelism(graph), parseJobSettings(config).cores ?? available))
}
