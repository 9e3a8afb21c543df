import { describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { replayableSource, TransactionLog } from '../../src/testing.ts'
import { jobOptions, materialize, pairTypes, sumJob } from './graphs.ts'

const splits = (count: number, rows: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, split) => [
      `s${split}`,
      Array.from({ length: rows }, (_, row) => [(row * 7 + split) % 20, row % 13] as const),
    ]),
  )

function sums(all: Readonly<Record<string, readonly (readonly [number, number])[]>>): Map<string, number> {
  const totals = new Map<number, number>()
  for (const [key, value] of Object.values(all).flat()) totals.set(key, (totals.get(key) ?? 0) + value)
  return new Map([...totals].map(([key, value]) => [`[${key},${value}]`, 1]))
}

describe('a bounded job', () => {
  for (const parallelism of [1, 3]) {
    it(`gives the whole result without a store, at parallelism ${parallelism}`, async () => {
      const rows = splits(5, 300)
      const log = new TransactionLog()
      const source = replayableSource({ types: pairTypes, splits: rows })
      const job = await runJob(sumJob(source, log, parallelism), jobOptions(null))
      expect(await job.done).toEqual({ kind: 'finished' })
      expect(materialize(log.rows)).toEqual(sums(rows))
    })
  }

  it('goes on from its checkpoint at other parallelisms', async () => {
    const rows = splits(5, 400)
    const log = new TransactionLog()
    const shared = new MemoryCheckpoints()
    for (const [epoch, parallelism] of [1, 2, 4, 1].entries()) {
      let polls = 0
      const pause = async () => {
        if (polls++ % 10 === 9) await new Promise((resolve) => setImmediate(resolve))
      }
      const source = replayableSource({ types: pairTypes, splits: rows, pause, batchRows: 8 })
      const job = await runJob(
        sumJob(source, log, parallelism),
        jobOptions(new MemoryCheckpointStore(shared), { epoch: epoch + 1 }),
      )
      if (epoch < 3) {
        for (let i = 0; i < 3; i++) await job.triggerCheckpoint()
        await job.cancel()
        expect(await job.done).toEqual({ kind: 'canceled' })
      } else expect(await job.done).toEqual({ kind: 'finished' })
    }
    expect(new Set(log.committed.map(({ epoch }) => epoch)).size).toBeGreaterThan(2)
    expect(materialize(log.rows)).toEqual(sums(rows))
  })
})
