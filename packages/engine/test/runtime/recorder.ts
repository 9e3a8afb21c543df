import type { CheckpointStats, JobListener } from '../../src/runtime/job.ts'
import { type ReplayableSource, replayableSource } from '../../src/testing.ts'
import { pairTypes } from './graphs.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn()
}

export function openSource(rows: readonly (readonly [number, number])[] = []): ReplayableSource {
  return replayableSource({ types: pairTypes, splits: { a: rows }, bounded: false })
}

export class Recorder implements JobListener {
  readonly complete: CheckpointStats[] = []
  readonly failed: string[] = []
  readonly rows: string[] = []
  restored: number | null | undefined
  onRunning(restored: number | null): void {
    this.restored = restored
  }
  onCheckpointComplete(stats: CheckpointStats): void {
    this.complete.push(stats)
  }
  onCheckpointFailed({ error }: { readonly error: { readonly code: string } }): void {
    this.failed.push(error.code)
  }
  onRows(_: number, rows: readonly { readonly row: readonly unknown[] }[]): Promise<void> | void {
    for (const { row } of rows) this.rows.push(JSON.stringify(row))
  }
}
