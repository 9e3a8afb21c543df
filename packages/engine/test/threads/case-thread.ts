import { type CaseJob, compileCase } from './case-job.ts'
import { servePool } from './pooled-thread.ts'

servePool((job: CaseJob) => compileCase(job))
