export type { JobThreads } from './runtime/threads/job-threads.ts'
export { nodeThreads, serveThread } from './runtime/threads/node-threads.ts'
export { threadCount } from './runtime/threads/thread-count.ts'
