import { invariant } from '@millrace/kernel'
import type { Batch } from '../types/batch.ts'
import type { ChannelReader } from './channel.ts'
import type { Barrier, StreamElement } from './stream-element.ts'
import { WatermarkCombiner } from './watermark-combiner.ts'

export type GateEvent =
  | { readonly kind: 'batch'; readonly batch: Batch; readonly input: number }
  | { readonly kind: 'watermark'; readonly watermark: number }
  | { readonly kind: 'idle'; readonly idle: boolean }
  /** Every channel has delivered this barrier. */
  | { readonly kind: 'barrier'; readonly barrier: Barrier; readonly alignmentMs: number }
  | { readonly kind: 'end' }

interface GateChannel {
  readonly reader: ChannelReader
  readonly input: number
  blocked: boolean
}

/** All channels into a task: takes them in turn, combines watermarks, aligns barriers, waits for all ends. */
export class InputGate {
  readonly #channels: readonly GateChannel[]
  readonly #watermarks: WatermarkCombiner
  readonly #now: () => number
  readonly #events: GateEvent[] = []
  #next = 0
  #ended = 0
  #idle = false
  #aligning: { readonly barrier: Barrier; readonly since: number; arrived: number } | null = null

  constructor(
    channels: readonly { readonly reader: ChannelReader; readonly input: number }[],
    now: () => number,
  ) {
    this.#channels = channels.map((channel) => ({ ...channel, blocked: false }))
    this.#watermarks = new WatermarkCombiner(channels.length)
    this.#now = now
  }

  /** The next thing the task has to do, or undefined when all channels are empty or blocked. */
  poll(): GateEvent | undefined {
    for (;;) {
      const event = this.#events.shift()
      if (event !== undefined) return event
      const index = this.#readable()
      if (index === -1) return undefined
      const { reader, input } = this.#channels[index]!
      const element = reader.take()!
      if (element.kind === 'batch') return { kind: 'batch', batch: element.batch, input }
      this.#control(element, index)
    }
  }

  #readable(): number {
    const count = this.#channels.length
    for (let step = 0; step < count; step++) {
      const index = (this.#next + step) % count
      const { reader, blocked } = this.#channels[index]!
      if (blocked || reader.peek() === undefined) continue
      this.#next = (index + 1) % count
      return index
    }
    return -1
  }

  #control(element: Exclude<StreamElement, { kind: 'batch' }>, index: number): void {
    switch (element.kind) {
      case 'watermark':
        this.#advanced(this.#watermarks.advance(index, element.watermark))
        break
      case 'idle':
        this.#advanced(this.#watermarks.setIdle(index, element.idle))
        break
      case 'barrier':
        this.#align(element.barrier, index)
        break
      case 'end':
        this.#advanced(this.#watermarks.setEnded(index))
        if (++this.#ended === this.#channels.length) this.#events.push({ kind: 'end' })
    }
  }

  #advanced(watermark: number | null): void {
    if (watermark !== null) this.#events.push({ kind: 'watermark', watermark })
    if (this.#watermarks.idle !== this.#idle) {
      this.#idle = !this.#idle
      this.#events.push({ kind: 'idle', idle: this.#idle })
    }
  }

  #align(barrier: Barrier, index: number): void {
    this.#aligning ??= { barrier, since: this.#now(), arrived: 0 }
    const aligning = this.#aligning
    invariant(aligning.barrier.checkpointId === barrier.checkpointId, 'barriers arrive in order')
    this.#channels[index]!.blocked = true
    if (++aligning.arrived < this.#channels.length) return
    for (const channel of this.#channels) channel.blocked = false
    this.#aligning = null
    this.#events.push({ kind: 'barrier', barrier, alignmentMs: this.#now() - aligning.since })
  }
}
