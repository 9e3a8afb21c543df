import { invariant } from '@millrace/kernel'
import type { ChainInstance } from './chain-instance.ts'
import type { GateEvent, InputGate } from './input-gate.ts'
import { FanOut, OperatorLink } from './operator-link.ts'
import type { TaskLoop } from './task.ts'
import type { TaskEnvironment } from './task-environment.ts'
import type { TaskRuntime } from './task-runtime.ts'

/** A task whose head reads from channels. */
export class OperatorTaskLoop implements TaskLoop {
  readonly #runtime: TaskRuntime
  readonly #chain: ChainInstance
  readonly #gate: InputGate
  readonly #environment: TaskEnvironment

  constructor(runtime: TaskRuntime, chain: ChainInstance, gate: InputGate, environment: TaskEnvironment) {
    this.#runtime = runtime
    this.#chain = chain
    this.#gate = gate
    this.#environment = environment
  }

  async run(): Promise<never> {
    const runtime = this.#runtime
    for (;;) {
      runtime.throwIfCancelled()
      // Nothing a coordinator says concerns tasks without a source; what they need comes in band.
      runtime.commands.length = 0
      runtime.timers.fireDue()
      const event = this.#gate.poll()
      if (event !== undefined) await this.#handle(event)
      await runtime.settle(this.#chain)
      if (event === undefined) await runtime.idle()
      else await runtime.breathe()
    }
  }

  async close(): Promise<void> {}

  async #handle(event: GateEvent): Promise<void> {
    const { head } = this.#chain
    switch (event.kind) {
      case 'batch': {
        invariant(!(head instanceof FanOut), 'a task with inputs has an operator or a sink at its head')
        if (head instanceof OperatorLink) head.batchFrom(event.batch, event.input)
        else head.batch(event.batch)
        this.#environment.memory.update(this.#chain.stateBytes)
        return
      }
      case 'watermark':
        return head.watermark(event.watermark)
      case 'idle':
        return head.idle(event.idle)
      case 'end':
        head.finish()
        // Reported once the sinks have taken everything.
        await this.#runtime.settleWhole(this.#chain)
        return this.#environment.report({ type: 'drained' })
      case 'barrier': {
        const operators = await this.#runtime.snapshot(this.#chain, event.barrier)
        const { barrier, alignmentMs } = event
        this.#environment.report({ type: 'snapshot', barrier, alignmentMs, operators })
      }
    }
  }
}
