import { unreachable } from '@millrace/kernel'
import type { ChannelWriter } from '../channel.ts'
import type { StreamElement } from '../stream-element.ts'
import { align } from './batch-layout.ts'
import { FrameKind } from './frame.ts'
import { RingSender } from './ring.ts'
import { type Message, writeBatch } from './write-batch.ts'

interface Frame extends Message {
  readonly kind: number
}

/**
 * The sending end of a channel to another thread. What the ring has no room for waits here and goes in pieces as the
 * receiver makes room; until then the channel has none.
 */
export class RingWriter implements ChannelWriter {
  readonly #ring: RingSender
  readonly #wakeReceiver: () => void
  #waiting: Frame[] = []
  /** How far the first waiting frame has gone: its header, whole parts, bytes of the next part. */
  #begun = false
  #part = 0
  #offset = 0
  #room: () => void = () => {}

  constructor(memory: SharedArrayBuffer, wakeReceiver: () => void) {
    this.#ring = new RingSender(memory)
    this.#wakeReceiver = wakeReceiver
  }

  get hasRoom(): boolean {
    return this.#waiting.length === 0
  }

  write(element: StreamElement): void {
    const frame = frameOf(element)
    this.#waiting.push(frame)
    if (this.#waiting.length === 1) this.#send()
  }

  onRoom(callback: () => void): void {
    this.#room = callback
  }

  /** The receiver may have made room. */
  onBell(): void {
    if (this.#waiting.length === 0 || !this.#ring.roomy) return
    this.#send()
    if (this.#waiting.length === 0) this.#room()
  }

  #send(): void {
    for (;;) {
      while (this.#waiting.length > 0 && this.#sendFrame(this.#waiting[0]!)) this.#waiting.shift()
      if (this.#ring.publish()) this.#wakeReceiver()
      if (this.#waiting.length === 0 || this.#ring.sleep()) return
    }
  }

  /** True once all of the frame is in the ring. */
  #sendFrame({ kind, byteLength, parts }: Frame): boolean {
    const ring = this.#ring
    if (!this.#begun) {
      if (ring.free < 8) return false
      ring.putWords(byteLength, kind)
      this.#begun = true
    }
    while (this.#part < parts.length) {
      const part = parts[this.#part]!
      this.#offset += ring.put(part, this.#offset)
      const end = align(part.length)
      if (this.#offset < part.length || ring.free < end - part.length) return false
      ring.skip(end - part.length)
      this.#part++
      this.#offset = 0
    }
    this.#begun = false
    this.#part = 0
    return true
  }
}

function frameOf(element: StreamElement): Frame {
  switch (element.kind) {
    case 'batch':
      return { kind: FrameKind.BATCH, ...writeBatch(element.batch) }
    case 'watermark':
      return control(FrameKind.WATERMARK, element.watermark)
    case 'idle':
      return control(element.idle ? FrameKind.IDLE : FrameKind.ACTIVE, 0)
    case 'barrier': {
      const { checkpointId, state } = element.barrier
      return control(FrameKind.barrier[state], checkpointId)
    }
    case 'end':
      return control(FrameKind.END, 0)
    default:
      return unreachable(element)
  }
}

function control(kind: number, value: number): Frame {
  return { kind, byteLength: 8, parts: [new Uint8Array(Float64Array.of(value).buffer)] }
}
