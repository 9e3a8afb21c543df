import { expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import type { OperatorContext } from '../../src/dataflow/operator.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { TransactionLog } from '../../src/testing.ts'
import {
  byKey,
  compiled,
  edge,
  jobOptions,
  operatorNode,
  passOperator,
  sinkNode,
  sourceNode,
} from './graphs.ts'
import { openSource } from './recorder.ts'

it('lists are dealt out at another parallelism, and unions given to each subtask', async () => {
  const shared = new MemoryCheckpoints()
  const life = async (epoch: number, parallelism: number, initial: readonly string[]) => {
    const dealt = new Map<number, string[]>()
    const unions = new Map<number, string[]>()
    const listing = () => ({
      ...passOperator()(),
      open: ({ state, subtask }: OperatorContext) => {
        for (const [name, lists] of [
          ['dealt', dealt],
          ['union', unions],
        ] as const) {
          lists.set(
            subtask,
            initial.map((text) => `${text}${subtask}`),
          )
          state.registerList(name, {
            ...(name === 'union' && { restores: 'union' as const }),
            snapshot: () => lists.get(subtask)!.map((text) => new TextEncoder().encode(text)),
            restore: (items) =>
              lists.set(
                subtask,
                items.map((bytes) => new TextDecoder().decode(bytes)),
              ),
          })
        }
      },
    })
    const job = await runJob(
      compiled(
        [
          sourceNode(1, 'source', 1, openSource()),
          operatorNode(2, 'lists', parallelism, listing),
          sinkNode(3, 'sink', 1, new TransactionLog()),
        ],
        [edge(1, 2, byKey), edge(2, 3, { kind: 'rebalance' })],
      ),
      jobOptions(new MemoryCheckpointStore(shared), { epoch }),
    )
    await job.triggerCheckpoint()
    await job.cancel()
    return { dealt, unions }
  }
  await life(1, 3, ['a', 'b'])
  const all = ['a0', 'a1', 'a2', 'b0', 'b1', 'b2']
  const { dealt, unions } = await life(2, 2, [])
  expect([...dealt.values()].flat().sort()).toEqual(all)
  expect([...dealt.values()].map((items) => items.length)).toEqual([3, 3])
  for (const items of unions.values()) expect(items.toSorted()).toEqual(all)
  const again = await life(3, 4, [])
  expect([...again.dealt.values()].flat().sort()).toEqual(all)
})
