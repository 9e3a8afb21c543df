import type { ExecutionPlan } from '../execution-plan.ts'
import { createChannels } from '../tasks.ts'
import { ringMemory } from '../wire/ring.ts'
import type { SharedChannel } from './thread-protocol.ts'

/** Subtask `i` of every chain runs in thread `i mod threads`, so that what is forwarded stays in its thread. */
export const threadOf = (subtask: number, threads: number): number => subtask % threads

const LARGEST_RING = 512 * 1024
const SMALLEST_RING = 64 * 1024
/** What the rings of one edge may take together, unless they are the smallest. */
const EDGE_BYTES = 16 * 1024 * 1024

/** Memory for every channel of the plan that crosses from one thread to another. */
export function sharedChannels(plan: ExecutionPlan, threads: number): SharedChannel[] {
  const crossing: Omit<SharedChannel, 'memory'>[] = []
  const local = { writer: null, reader: null }
  createChannels(plan, (edge, sender, receiver) => {
    if (threadOf(sender, threads) !== threadOf(receiver, threads)) {
      crossing.push({ edge: plan.graph.edges.indexOf(edge), sender, receiver })
    }
    return local
  })
  const ofEdge = new Map<number, number>()
  for (const { edge } of crossing) ofEdge.set(edge, (ofEdge.get(edge) ?? 0) + 1)
  return crossing.map((channel) => ({ ...channel, memory: ringMemory(capacity(ofEdge.get(channel.edge)!)) }))
}

function capacity(channels: number): number {
  const share = 2 ** Math.floor(Math.log2(EDGE_BYTES / channels))
  return Math.min(LARGEST_RING, Math.max(SMALLEST_RING, share))
}
