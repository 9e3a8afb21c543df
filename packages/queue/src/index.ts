export type { QueueTarget } from './backend.ts'
export { createQueue, type DoorbellQueue, type Listener, type ListenOptions } from './create-queue.ts'
export {
  type Dispatcher,
  type DispatcherOptions,
  type DispatchSource,
  startDispatcher,
} from './dispatcher.ts'
export type { DoorbellContext, DoorbellHandlers } from './doorbell-handlers.ts'
