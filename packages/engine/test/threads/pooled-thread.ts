import { parentPort } from 'node:worker_threads'
import type { Logger } from '@millrace/kernel'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import { TaskThread } from '../../src/runtime/threads/task-thread.ts'
import type { ThreadCommand } from '../../src/runtime/threads/thread-protocol.ts'

type Message =
  | { readonly job: number; readonly payload: unknown }
  | { readonly job: number; readonly command: ThreadCommand }
  | { readonly job: number; readonly over: true }

/** The other end of `PooledThreads`: a thread of several jobs, one after the other. */
export function servePool<T>(compile: (payload: T, logger: Logger) => CompiledJob): void {
  const port = parentPort!
  const threads = new Map<number, TaskThread>()
  port.on('message', (message: Message) => {
    const { job } = message
    if ('payload' in message) {
      const thread = new TaskThread(
        (logger) => compile(message.payload as T, logger),
        (report, transfer = []) => port.postMessage({ job, report }, transfer),
      )
      threads.set(job, thread)
    } else if ('over' in message) threads.delete(job)
    else threads.get(job)?.receive(message.command)
  })
}
