import type { RunJob } from './job.ts'
import { JobRun } from './job-run.ts'

/** Starts a compiled job in this thread; resolves once it runs with its state restored. */
export const runJob: RunJob = async (job, options) => {
  const run = new JobRun(job, options)
  await run.start()
  return run
}
