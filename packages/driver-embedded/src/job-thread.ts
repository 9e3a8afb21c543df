import { serveThread } from '@millrace/engine/threads'
import { compileJob } from './job/compile-job.ts'

/** The entry of a thread of a job process: compiles the job again and runs its share of the tasks. */
serveThread(compileJob)
