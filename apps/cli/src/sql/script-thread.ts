import { serveThread } from '@millrace/engine/threads'
import { compileScriptJob } from './script-job.ts'

/** The entry of a thread of `sql run`. */
serveThread(compileScriptJob)
