import { serveThread } from '../../src/runtime/threads/node-threads.ts'
import { compileKilledJob, type KilledJob } from './killed-job.ts'

serveThread((job: KilledJob) => compileKilledJob(job))
