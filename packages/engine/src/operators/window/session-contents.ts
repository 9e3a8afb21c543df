import type { SlotStore } from '../../state/cell-store.ts'
import type { Batch } from '../../types/batch.ts'
import type { OutputRows } from '../output-rows.ts'

/** A session [start, end), with the slot that holds what it is made of. */
export interface Session {
  readonly start: number
  readonly end: number
  readonly slot: number
}

/** What a session keeps of its rows, and what it gives when it is over. */
export interface SessionContents {
  /** What is kept per slot, each with its format. */
  readonly stores: readonly { readonly store: SlotStore; readonly stored: string }[]
  take(slot: number, batch: Batch, row: number, retraction: boolean): void
  merge(to: number, from: number): void
  /** The rows of sessions that are over, in the order of their ends; null when there are none. */
  result(over: readonly Session[], emitKeys: EmitKeys): Batch | null
}

/** Writes the keys of a slot into the first columns of a row under construction. */
export type EmitKeys = (slot: number, output: OutputRows) => void
