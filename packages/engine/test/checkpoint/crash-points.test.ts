import { describe, expect, it } from 'vitest'
import { FileCheckpointStore } from '../../src/checkpoint/file-checkpoint-store.ts'
import { contentOf, readContent, writeCheckpoint } from './checkpoints.ts'
import { Crash, type Fault, MemoryFileOps } from './memory-file-ops.ts'

/** The sink of a run: the checkpoints whose commit has begun. */
type Committed = Set<number>

/** One life of a job: claims, commits again what it restored, then takes three checkpoints. */
async function live(ops: MemoryFileOps, epoch: number, committed: Committed): Promise<number> {
  const store = await FileCheckpointStore.open('/s', 'd', { ops, graceMs: 0 })
  const { latest, nextId } = await store.claim(epoch)
  if (latest !== null) {
    await checkRestored(latest.checkpointId, committed, await readContent(store, latest))
    await store.markCommitting(latest.checkpointId)
    committed.add(latest.checkpointId)
  }
  for (let id = nextId; id < nextId + 3; id++) {
    await writeCheckpoint(store, id, epoch)
    await store.markCommitting(id)
    committed.add(id)
    await store.collect(2)
  }
  return nextId + 2
}

async function checkRestored(id: number, committed: Committed, content: readonly string[]): Promise<void> {
  expect(content).toEqual(contentOf(id))
  expect(id).toBeGreaterThanOrEqual(Math.max(0, ...committed))
}

async function callsOf(ops: MemoryFileOps): Promise<number> {
  await live(ops, 1, new Set())
  return ops.calls
}

const powerCuts: readonly (((change: number) => boolean) | null)[] = [
  null,
  () => false,
  (change) => change % 2 === 0,
  (change) => change % 2 === 1,
]

describe('a crash at any storage call', () => {
  for (const when of ['before', 'after', 'torn'] as const) {
    for (const [cut, survives] of powerCuts.entries()) {
      it(`${when} it, ${survives === null ? 'power stays' : `power cut ${cut}`}: the next life goes on from all that was committed`, async () => {
        const total = await callsOf(new MemoryFileOps())
        for (let at = 0; at < total; at++) {
          const committed: Committed = new Set()
          const first = await crashAt(new MemoryFileOps(), at, { kind: 'crash', when }, 1, committed)
          const second = first.reopen(survives)
          await live(second, 2, committed)
          await live(
            second.reopen(() => false),
            3,
            committed,
          )
        }
      })
    }
    it(`${when} it, in the life after a crash too`, async () => {
      const total = await callsOf(new MemoryFileOps())
      for (let at = 0; at < total; at += 19) {
        for (let again = at % 3; ; again += 3) {
          const committed: Committed = new Set()
          const first = await crashAt(new MemoryFileOps(), at, { kind: 'crash', when: 'after' }, 1, committed)
          const second = first.reopen(() => false)
          const ended = await crashAt(second, again, { kind: 'crash', when }, 2, committed)
          await live(
            second.reopen(() => false),
            3,
            committed,
          )
          if (ended.calls <= again) break
        }
      }
    })
  }
})

async function crashAt(
  ops: MemoryFileOps,
  at: number,
  fault: Fault,
  epoch: number,
  committed: Committed,
): Promise<MemoryFileOps> {
  ops.faultAt = at
  ops.fault = fault
  try {
    await live(ops, epoch, committed)
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  }
  return ops
}

describe('a failing disk', () => {
  for (const [code, expected] of [
    ['ENOSPC', 'CHECKPOINT_STORAGE_FULL'],
    ['EDQUOT', 'CHECKPOINT_STORAGE_FULL'],
    ['EIO', 'CHECKPOINT_STORAGE_FAILED'],
    ['EMFILE', 'CHECKPOINT_STORAGE_FAILED'],
  ] as const) {
    it(`${code} at any call of a checkpoint leaves the one before intact, and the next can be taken`, async () => {
      for (let offset = 0; ; offset++) {
        const ops = new MemoryFileOps()
        const store = await FileCheckpointStore.open('/s', 'd', { ops })
        await store.claim(1)
        await writeCheckpoint(store, 2, 1)
        await store.markCommitting(2)
        ops.faultAt = ops.calls + offset
        ops.fault = { kind: 'error', code }
        const failed = await writeCheckpoint(store, 3, 1).then(
          () => null,
          (error: unknown) => error,
        )
        if (failed === null) {
          expect(offset).toBeGreaterThan(15)
          break
        }
        expect(failed).toMatchObject({ code: expected })
        const reader = await FileCheckpointStore.open('/s', 'd', { ops: ops.reopen(() => true) })
        const latest = await reader.readLatest()
        expect([2, 3]).toContain(latest?.checkpointId)
        expect(await readContent(reader, latest!)).toEqual(contentOf(latest!.checkpointId))
        // Whether a record whose creation failed exists, only a new claim can tell; before that, life goes on.
        if (latest!.checkpointId === 3) await store.claim(2)
        const id = latest!.checkpointId === 3 ? 5 : 4
        const next = await writeCheckpoint(store, id, latest!.checkpointId === 3 ? 2 : 1)
        expect(await store.readLatest()).toEqual(next)
      }
    })
  }
})
