import type { Batch } from '../types/batch.ts'
import type { Barrier } from './stream-element.ts'

/** One place in a chain. Calls go from the head outwards and are synchronous; waiting happens between batches. */
export interface Link {
  batch(batch: Batch): void
  watermark(watermark: number): void
  idle(idle: boolean): void
  /** Emits what is buffered, here and behind. */
  flush(): void
  /** No more rows come: finishes here and behind. */
  finish(): void
  /** Everything here and behind is flushed: lets the barrier leave the chain. */
  barrier(barrier: Barrier): void
}
