/**
 * One life of a job in a process of its own, which `process-kill.test.ts` kills. Arguments: folder, epoch, parallelism,
 * number of threads.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { nodeThreads } from '../../src/runtime/threads/node-threads.ts'
import { jobOptions } from './graphs.ts'
import { compileKilledJob, foldersOf, type KilledJob } from './killed-job.ts'

const [folder, epoch, parallelism, threads] = process.argv.slice(2)
const job: KilledJob = { folder: folder!, epoch: Number(epoch), parallelism: Number(parallelism) }
for (const path of Object.values(foldersOf(job.folder))) mkdirSync(path, { recursive: true })
const store = await FileCheckpointStore.open(join(job.folder, 'checkpoints'), 'test', { graceMs: 0 })
const run = await runJob(
  compileKilledJob(job),
  jobOptions(store, {
    epoch: job.epoch,
    threads: {
      ...nodeThreads(new URL('killed-thread.ts', import.meta.url), job),
      available: Number(threads),
    },
  }),
)
process.stdout.write('running\n')
await run.done
process.stdout.write('finished\n')
