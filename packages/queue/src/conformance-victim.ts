/** A listener that hears a bell and never finishes: the conformance suite kills it in the middle. */
import type { QueueTarget } from './backend.ts'
import { createQueue } from './create-queue.ts'

const queue = createQueue(JSON.parse(process.env.QUEUE_TARGET!) as QueueTarget)
queue.listen(
  {
    'deployment.reconcile': {
      authority: 'system',
      handle: () => {
        process.stdout.write('heard\n')
        return new Promise<void>(() => {})
      },
    },
  },
  { concurrency: 1, watchMs: null },
)
await queue.canary(10_000)
process.stdout.write('listening\n')
