import type { Logger } from '@millrace/kernel'
import type { Committable, SinkCommitter } from '../connect/sink.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'

interface SinkIdentity {
  readonly deploymentId: string
  readonly epoch: number
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** The committers of all sinks of a job. */
export class SinkCommitters {
  readonly #committers = new Map<string, SinkCommitter>()

  /** `graph` without the sinks that are held back. */
  constructor(sinks: StreamGraph['nodes'], identity: SinkIdentity) {
    for (const node of sinks) {
      if (node.kind !== 'sink') continue
      const logger = identity.logger.child({ sink: node.name })
      const committer = node.create().createCommitter?.({ ...identity, logger, sinkId: node.sinkId })
      if (committer !== undefined) this.#committers.set(node.uid, committer)
    }
  }

  /**
   * Fences older epochs and makes visible what the restored checkpoint holds. Gives the newest checkpoint id that any
   * sink knows.
   */
  async open(restored: {
    readonly checkpointId: number
    readonly of: (uid: string) => readonly Committable[]
  }): Promise<number> {
    let newest = 0
    for (const [uid, committer] of this.#committers) {
      const committables = restored.of(uid)
      await committer.open(committables)
      newest = Math.max(newest, (await committer.lastCommitted?.()) ?? 0)
      if (committables.length > 0) await committer.commit(restored.checkpointId, committables)
    }
    return newest
  }

  async commit(checkpointId: number, of: (uid: string) => readonly Committable[]): Promise<void> {
    for (const [uid, committer] of this.#committers) {
      const committables = of(uid)
      if (committables.length > 0) await committer.commit(checkpointId, committables)
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#committers.values()].map((committer) => committer.close()))
  }
}
