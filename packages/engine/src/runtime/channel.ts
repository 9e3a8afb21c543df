import { TARGET_BATCH_ROWS } from '../types/batch.ts'
import type { StreamElement } from './stream-element.ts'

/**
 * The two ends of the way from one subtask to another: everything tasks exchange goes through them. A writer is
 * never refused; it looks at `hasRoom` between batches and waits for `onRoom`.
 */
export interface ChannelWriter {
  readonly hasRoom: boolean
  write(element: StreamElement): void
  onRoom(callback: () => void): void
}

export interface ChannelReader {
  peek(): StreamElement | undefined
  take(): StreamElement | undefined
  onReadable(callback: () => void): void
}

const CAPACITY_ROWS = 2 * TARGET_BATCH_ROWS
const nobody = (): void => {}

/** Both ends in one thread. */
export class LocalChannel implements ChannelWriter, ChannelReader {
  #queue: StreamElement[] = []
  #head = 0
  #rows = 0
  #room: () => void = nobody
  #readable: () => void = nobody

  get hasRoom(): boolean {
    return this.#rows < CAPACITY_ROWS
  }

  write(element: StreamElement): void {
    this.#queue.push(element)
    if (element.kind === 'batch') this.#rows += element.batch.length
    this.#readable()
  }

  peek(): StreamElement | undefined {
    return this.#queue[this.#head]
  }

  take(): StreamElement | undefined {
    const element = this.#queue[this.#head]
    if (element === undefined) return undefined
    this.#queue[this.#head++] = undefined as never
    if (this.#head === this.#queue.length || this.#head > 1024) {
      this.#queue = this.#queue.slice(this.#head)
      this.#head = 0
    }
    if (element.kind === 'batch') {
      const hadRoom = this.hasRoom
      this.#rows -= element.batch.length
      if (!hadRoom && this.hasRoom) this.#room()
    }
    return element
  }

  onRoom(callback: () => void): void {
    this.#room = callback
  }

  onReadable(callback: () => void): void {
    this.#readable = callback
  }
}
