import { fail } from '@millrace/kernel'
import type { SinkWriter } from '../connect/sink.ts'
import type { OperatorFactory } from '../dataflow/operator.ts'
import type { SinkNode, StreamEdge, StreamNode } from '../dataflow/stream-graph.ts'
import { keyGroupRange } from '../state/key-group.ts'
import { ChainInstance, type OpenOperator } from './chain-instance.ts'
import type { ChannelWriter } from './channel.ts'
import { ExchangeLink } from './exchange-link.ts'
import type { Chain, ChainNode } from './execution-plan.ts'
import type { Link } from './link.ts'
import { FanOut, OperatorLink } from './operator-link.ts'
import { type RestoredOperator, TaskOperatorState } from './operator-state.ts'
import { SinkLink } from './sink-link.ts'
import type { TaskEnvironment } from './task-environment.ts'
import { NodeCounters } from './task-metrics.ts'
import type { TaskRuntime } from './task-runtime.ts'

/** One subtask of a chain with all it is connected to. */
export interface ChainDeployment {
  readonly chain: Chain
  readonly subtask: number
  readonly maxParallelism: number
  readonly restored: (uid: string, subtask: number) => RestoredOperator | null
  readonly allowUnclaimedState: boolean
  readonly writers: (edge: StreamEdge) => readonly ChannelWriter[]
  readonly createWriter: (node: SinkNode, subtask: number, counters: NodeCounters) => SinkWriter
}

/** Builds and opens a chain, last operators first, so that whoever emits while opening is heard. */
export function buildChain(
  deployment: ChainDeployment,
  runtime: TaskRuntime,
  environment: TaskEnvironment,
): ChainInstance {
  return new ChainBuilder(deployment, runtime, environment).build()
}

class ChainBuilder {
  readonly #deployment: ChainDeployment
  readonly #runtime: TaskRuntime
  readonly #environment: TaskEnvironment
  readonly #counters: NodeCounters[] = []
  readonly #operators: OpenOperator[] = []
  readonly #sinks: SinkLink[] = []
  readonly #exchanges: ExchangeLink[] = []

  constructor(deployment: ChainDeployment, runtime: TaskRuntime, environment: TaskEnvironment) {
    this.#deployment = deployment
    this.#runtime = runtime
    this.#environment = environment
  }

  build(): ChainInstance {
    const instance = (head: OperatorLink | FanOut | SinkLink) =>
      new ChainInstance({
        head,
        counters: this.#counters,
        operators: this.#operators,
        sinks: this.#sinks,
        exchanges: this.#exchanges,
      })
    try {
      return instance(this.#link(this.#deployment.chain.head, 0))
    } catch (error) {
      void instance(new FanOut([], new NodeCounters(-1))).close()
      throw error
    }
  }

  #link(at: ChainNode, input: number): OperatorLink | FanOut | SinkLink {
    const { node } = at
    const counters = new NodeCounters(node.id)
    this.#counters.push(counters)
    if (node.kind === 'sink') {
      const writer = this.#deployment.createWriter(node, this.#deployment.subtask, counters)
      const sink = new SinkLink(node.uid, writer, counters)
      this.#sinks.push(sink)
      return sink
    }
    const links: Link[] = [
      ...at.chained.map(({ edge, to }) => this.#link(to, edge.input)),
      ...at.exchanges.map((edge) => this.#exchange(edge)),
    ]
    const fanOut = new FanOut(links, counters)
    if (node.kind === 'operator') return this.#open(node, node.create, fanOut, counters, input)
    return node.project === null ? fanOut : this.#open(node, node.project, fanOut, counters, input)
  }

  #exchange(edge: StreamEdge): ExchangeLink {
    const { subtask, maxParallelism } = this.#deployment
    const writers = this.#deployment.writers(edge)
    for (const writer of writers) writer.onRoom(this.#runtime.wake.raise)
    const link = new ExchangeLink(edge.exchange, writers, subtask, maxParallelism)
    this.#exchanges.push(link)
    return link
  }

  #open(
    node: StreamNode,
    create: OperatorFactory,
    next: FanOut,
    counters: NodeCounters,
    input: number,
  ): OperatorLink {
    const { subtask, maxParallelism, restored, allowUnclaimedState } = this.#deployment
    const { clock, logger } = this.#environment
    const { timers, wake } = this.#runtime
    const operator = create()
    const link = new OperatorLink(operator, next, node.kind === 'source' ? null : counters, input)
    const keyGroups = keyGroupRange(subtask, node.parallelism, maxParallelism)
    const state = new TaskOperatorState(
      node.name,
      keyGroups,
      maxParallelism,
      restored(node.uid, subtask),
      (keyed) => counters.states.push(keyed),
    )
    operator.open({
      output: { emit: (batch) => next.batch(batch) },
      state,
      metrics: {
        lateRecords: (count) => {
          counters.lateRecords += count
        },
      },
      subtask,
      parallelism: node.parallelism,
      clock,
      logger: logger.child({ operator: node.name, subtask }),
      registerProcessingTimer: (at) => {
        timers.register(at, (due) => operator.onProcessingTime?.(due))
        wake.raise()
      },
    })
    operator.pending?.watch(wake.raise)
    const unclaimed = state.unclaimed()
    if (unclaimed.length > 0 && !allowUnclaimedState) {
      fail('STATE_NOT_RESTORED', { operator: `${node.name} (${unclaimed.join(', ')})` })
    }
    this.#operators.push({ uid: node.uid, link, state })
    return link
  }
}
