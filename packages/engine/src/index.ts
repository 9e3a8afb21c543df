export type { CheckpointManifest, CheckpointStore } from './checkpoint/checkpoint-store.ts'
export { MemoryCheckpointStore } from './checkpoint/memory-checkpoint-store.ts'
export { compileScript } from './compile/compile-script.ts'
export type { CollectedResult, CompiledJob, CompileOptions, Diagnostic } from './compile/compiled-job.ts'
export { type HoldingScript, releaseHoldings } from './compile/release-holdings.ts'
export type {
  CheckpointStats,
  JobListener,
  JobOptions,
  JobOutcome,
  NodeMetrics,
  RunningJob,
} from './runtime/job.ts'
export { runJob } from './runtime/run-job.ts'
export type { Timers } from './runtime/timers.ts'
