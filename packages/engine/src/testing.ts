export { type ReplayableSource, type ReplayRow, replayableSource } from './testing/replayable-source.ts'
export { type CommittedRows, TransactionLog, transactionalSink } from './testing/transactional-sink.ts'
export { VirtualClock } from './testing/virtual-clock.ts'
