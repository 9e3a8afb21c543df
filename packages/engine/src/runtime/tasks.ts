import type { CommitterContext, SinkWriter, WriterContext } from '../connect/sink.ts'
import type { SinkNode, SourceNode, StreamEdge } from '../dataflow/stream-graph.ts'
import { buildChain } from './build-chain.ts'
import { type ChannelReader, type ChannelWriter, LocalChannel } from './channel.ts'
import { collectorWriter } from './collector-sink.ts'
import type { Chain, ExecutionPlan } from './execution-plan.ts'
import { InputGate } from './input-gate.ts'
import type { JobListener } from './job.ts'
import type { RestoredOperator } from './operator-state.ts'
import { OperatorTaskLoop } from './operator-task.ts'
import { SourceTaskLoop } from './source-task.ts'
import { LocalTask, type TaskHandle } from './task.ts'
import type { TaskEnvironment } from './task-environment.ts'
import type { NodeCounters } from './task-metrics.ts'
import { TaskRuntime } from './task-runtime.ts'

export interface TasksDeployment {
  readonly plan: ExecutionPlan
  /** Sinks whose rows go to the listener instead. */
  readonly collected: ReadonlySet<number>
  readonly listener: JobListener
  readonly identity: Omit<CommitterContext, 'sinkId'>
  readonly restored: (uid: string, subtask: number) => RestoredOperator | null
  readonly restoredWatermark: (uid: string) => number | null
  readonly allowUnclaimedState: boolean
  /** The environment of one task; `report` knows whose reports they are. */
  readonly environment: (chain: Chain, subtask: number) => TaskEnvironment
}

/** The ends of a channel that are in this thread. */
export interface ChannelEnds {
  readonly writer: ChannelWriter | null
  readonly reader: ChannelReader | null
}
/** Per exchanged edge, by sender and receiver. */
export type Channels = ReadonlyMap<StreamEdge, readonly (readonly ChannelEnds[])[]>

/**
 * Creates and opens every task of a job in this thread, with the channels between them; none runs yet. They are put
 * into `tasks` one by one, so that the caller can close them when a later one does not open. Sources come last: an
 * operator that cannot open stops the job before they have touched anything.
 */
export function createTasks(tasks: TaskHandle[], deployment: TasksDeployment): void {
  const { plan } = deployment
  const channels = createChannels(plan, () => {
    const channel = new LocalChannel()
    return { writer: channel, reader: channel }
  })
  for (const chain of openingOrder(plan)) {
    for (let subtask = 0; subtask < chain.parallelism; subtask++) {
      tasks.push(createTask(deployment, channels, chain, subtask))
    }
  }
}

/** Sources last. */
export function openingOrder({ chains }: ExecutionPlan): readonly Chain[] {
  const isSource = (chain: Chain) => chain.head.node.kind === 'source'
  const reversed = chains.toReversed()
  return [...reversed.filter((chain) => !isSource(chain)), ...reversed.filter(isSource)]
}

export function createTask(
  deployment: TasksDeployment,
  channels: Channels,
  chain: Chain,
  subtask: number,
): LocalTask {
  const { plan, restored, allowUnclaimedState } = deployment
  const environment = deployment.environment(chain, subtask)
  const runtime = new TaskRuntime(environment.clock, environment.timers, environment.turns)
  const { maxParallelism } = plan.graph
  const instance = buildChain(
    {
      chain,
      subtask,
      maxParallelism,
      restored,
      allowUnclaimedState,
      writers: (edge) => channels.get(edge)![subtask]!.flatMap(({ writer }) => writer ?? []),
      createWriter: (node, at, counters) => createWriter(deployment, node, at, counters),
    },
    runtime,
    environment,
  )
  const { node } = chain.head
  if (node.kind === 'source') {
    const reader = createReader(deployment, node, subtask, instance.counters[0]!, environment)
    const watermark = deployment.restoredWatermark(node.uid)
    const loop = new SourceTaskLoop(node, reader, runtime, instance, environment, watermark)
    return new LocalTask({ subtask, isSource: true }, runtime, instance, loop, environment)
  }
  const inputs = chain.inputs.flatMap((edge) =>
    channels.get(edge)!.flatMap((row) => {
      const { reader } = row[subtask]!
      return reader === null ? [] : [{ reader, input: edge.input }]
    }),
  )
  for (const { reader } of inputs) reader.onReadable(runtime.wake.raise)
  const gate = new InputGate(inputs, () => environment.clock.monotonic())
  const loop = new OperatorTaskLoop(runtime, instance, gate, environment)
  return new LocalTask({ subtask, isSource: false }, runtime, instance, loop, environment)
}

/** Where a forward edge connects nobody. */
const absent: ChannelEnds = { writer: null, reader: null }

/** A channel from each subtask to each; a forward edge of equal parallelism has only the diagonal. */
export function createChannels(
  { chains, nodes }: ExecutionPlan,
  channel: (edge: StreamEdge, sender: number, receiver: number) => ChannelEnds,
): Channels {
  const channels = new Map<StreamEdge, ChannelEnds[][]>()
  for (const edge of chains.flatMap((chain) => chain.inputs)) {
    const from = nodes.get(edge.from)!.parallelism
    const to = nodes.get(edge.to)!.parallelism
    const diagonal = edge.exchange.kind === 'forward' && from === to
    const row = (sender: number) =>
      Array.from({ length: to }, (_, receiver) =>
        diagonal && sender !== receiver ? absent : channel(edge, sender, receiver),
      )
    channels.set(
      edge,
      Array.from({ length: from }, (_, sender) => row(sender)),
    )
  }
  return channels
}

function createReader(
  { identity }: TasksDeployment,
  node: SourceNode,
  subtask: number,
  counters: NodeCounters,
  environment: TaskEnvironment,
) {
  return node.create().createReader({
    subtask,
    parallelism: node.parallelism,
    logger: environment.logger.child({ source: node.name, subtask }),
    signal: identity.signal,
    requestSplit: () => environment.report({ type: 'requestSplit' }),
    metrics: {
      bytesIn: (bytes) => {
        counters.bytesIn += bytes
      },
      badRecords: (count) => {
        counters.badRecords += count
      },
      pendingRecords: (count) => {
        counters.pendingRecords = count
      },
    },
  })
}

function createWriter(
  { identity, collected, listener }: TasksDeployment,
  node: SinkNode,
  subtask: number,
  counters: NodeCounters,
): SinkWriter {
  if (collected.has(node.id)) return collectorWriter(node, listener, identity.signal)
  const context: WriterContext = {
    ...identity,
    logger: identity.logger.child({ sink: node.name, subtask }),
    sinkId: node.sinkId,
    subtask,
    parallelism: node.parallelism,
    metrics: {
      bytesOut: (bytes) => {
        counters.bytesOut += bytes
      },
      badRecords: (count) => {
        counters.badRecords += count
      },
    },
  }
  return node.create().createWriter(context)
}
