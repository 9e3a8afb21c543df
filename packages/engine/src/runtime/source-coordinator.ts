import { invariant, type Logger } from '@millrace/kernel'
import type { OperatorStateRef } from '../checkpoint/checkpoint-store.ts'
import type { Json } from '../connect/json.ts'
import type { SourceSplit, SplitEnumerator } from '../connect/source.ts'
import type { SourceNode } from '../dataflow/stream-graph.ts'
import type { TaskCommand } from './task-port.ts'

export interface SourceSurroundings {
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly send: (subtask: number, command: TaskCommand) => void
  readonly fail: (error: unknown) => void
}

/** Runs the enumerator of one source and carries its words to the readers. */
export class SourceCoordinator {
  readonly uid: string
  readonly #enumerator: SplitEnumerator
  readonly #restoredSplits: readonly SourceSplit[]
  #waiting: number[] | null = []

  constructor(
    node: SourceNode,
    restored: NonNullable<OperatorStateRef['source']> | null,
    around: SourceSurroundings,
  ) {
    this.uid = node.uid
    this.#restoredSplits = (restored?.splits ?? []) as readonly SourceSplit[]
    const send = (subtask: number, command: TaskCommand) => {
      invariant(
        subtask >= 0 && subtask < node.parallelism,
        `the source ${node.name} has a subtask ${subtask}`,
      )
      around.send(subtask, command)
    }
    this.#enumerator = node.create().createEnumerator(
      {
        parallelism: node.parallelism,
        logger: around.logger.child({ source: node.name }),
        signal: around.signal,
        assign: (subtask, splits) => send(subtask, { type: 'splits', splits }),
        noMoreSplits: (subtask) => send(subtask, { type: 'noMoreSplits' }),
        fail: around.fail,
      },
      restored?.enumerator ?? null,
    )
  }

  async start(): Promise<void> {
    if (this.#restoredSplits.length > 0) this.#enumerator.addSplitsBack(this.#restoredSplits)
    await this.#enumerator.start()
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const subtask of waiting) this.#enumerator.requestSplit(subtask)
  }

  requestSplit(subtask: number): void {
    if (this.#waiting !== null) this.#waiting.push(subtask)
    else this.#enumerator.requestSplit(subtask)
  }

  splitsEnded(splitIds: readonly string[]): void {
    this.#enumerator.splitsEnded?.(splitIds)
  }

  snapshot(checkpointId: number): Json {
    return this.#enumerator.snapshot(checkpointId)
  }
  checkpointComplete(checkpointId: number): Promise<void> {
    return this.#enumerator.checkpointComplete(checkpointId)
  }
  close(): Promise<void> {
    return this.#enumerator.close()
  }
}
