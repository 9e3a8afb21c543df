import { invariant } from '@millrace/kernel'
import type { ChannelReader } from '../channel.ts'
import type { StreamElement } from '../stream-element.ts'
import { FrameKind } from './frame.ts'
import { readBatch } from './read-batch.ts'
import { RingReceiver } from './ring.ts'

/**
 * The receiving end of a channel from another thread. It takes one frame ahead, so that a channel that nobody reads
 * fills its ring and stops its sender.
 */
export class RingReader implements ChannelReader {
  readonly #ring: RingReceiver
  readonly #wakeSender: () => void
  #next: StreamElement | undefined
  #frame: Uint8Array<ArrayBuffer> | null = null
  #kind = 0
  #filled = 0
  #readable: () => void = () => {}

  constructor(memory: SharedArrayBuffer, wakeSender: () => void) {
    this.#ring = new RingReceiver(memory)
    this.#wakeSender = wakeSender
  }

  peek(): StreamElement | undefined {
    this.#next ??= this.#receive()
    return this.#next
  }

  take(): StreamElement | undefined {
    const element = this.peek()
    this.#next = undefined
    return element
  }

  onReadable(callback: () => void): void {
    this.#readable = callback
  }

  /** The sender may have sent something. */
  onBell(): void {
    if (this.#ring.available > 0) this.#readable()
  }

  #receive(): StreamElement | undefined {
    const ring = this.#ring
    for (;;) {
      if (ring.available === 0 && ring.sleep()) return undefined
      if (this.#frame === null) {
        const [length, kind] = ring.takeWords()
        this.#frame = new Uint8Array(length)
        this.#kind = kind
        this.#filled = 0
      }
      this.#filled += ring.take(this.#frame, this.#filled)
      if (ring.release()) this.#wakeSender()
      if (this.#filled < this.#frame.length) continue
      const { buffer } = this.#frame
      this.#frame = null
      return elementOf(this.#kind, buffer)
    }
  }
}

function elementOf(kind: number, buffer: ArrayBuffer): StreamElement {
  if (kind === FrameKind.BATCH) return { kind: 'batch', batch: readBatch(buffer) }
  const value = new Float64Array(buffer)[0]!
  const { full, changed, none } = FrameKind.barrier
  switch (kind) {
    case FrameKind.WATERMARK:
      return { kind: 'watermark', watermark: value }
    case FrameKind.IDLE:
    case FrameKind.ACTIVE:
      return { kind: 'idle', idle: kind === FrameKind.IDLE }
    case FrameKind.END:
      return { kind: 'end' }
    default: {
      invariant(kind === full || kind === changed || kind === none, 'a frame begins with its kind')
      const state = kind === full ? 'full' : kind === changed ? 'changed' : 'none'
      return { kind: 'barrier', barrier: { checkpointId: value, state } }
    }
  }
}
