/**
 * Memory shared by one sender and one receiver: four words (bytes written, bytes read, receiver sleeps, sender sleeps)
 * and a power of two of bytes used round and round. The counts wrap at 2^32, so their difference is what matters.
 * Each end writes its own count only, and stores it after the bytes (Lamport's queue of one producer and one consumer).
 *
 * Falling asleep: an end sets its word and looks once more; the other end, having moved on, takes the word back and
 * rings. Both do it with sequentially consistent operations, so one of them sees the other.
 */
const WRITTEN = 0
const READ = 1
const RECEIVER_SLEEPS = 2
const SENDER_SLEEPS = 3
/** The words have a cache line of their own. */
const WORD_BYTES = 64

export function ringMemory(capacity: number): SharedArrayBuffer {
  return new SharedArrayBuffer(WORD_BYTES + capacity)
}

class RingEnd {
  readonly capacity: number
  protected readonly words: Int32Array
  protected readonly data: Uint8Array
  protected readonly dataWords: Int32Array
  protected readonly mask: number

  constructor(memory: SharedArrayBuffer) {
    this.capacity = memory.byteLength - WORD_BYTES
    this.mask = this.capacity - 1
    this.words = new Int32Array(memory, 0, 4)
    this.data = new Uint8Array(memory, WORD_BYTES)
    this.dataWords = new Int32Array(memory, WORD_BYTES)
  }

  /** Takes back that the other end sleeps; true if it did. */
  protected wakes(word: number): boolean {
    return Atomics.load(this.words, word) === 1 && Atomics.exchange(this.words, word, 0) === 1
  }
}

export class RingSender extends RingEnd {
  #written = 0

  get free(): number {
    return this.capacity - ((this.#written - Atomics.load(this.words, READ)) | 0)
  }

  /** Two words at once; there must be room for 8 bytes. */
  putWords(first: number, second: number): void {
    const at = (this.#written & this.mask) >> 2
    this.dataWords[at] = first
    this.dataWords[at + 1] = second
    this.#written = (this.#written + 8) | 0
  }

  /** As many bytes from `offset` on as there is room for; gives how many. */
  put(bytes: Uint8Array, offset: number): number {
    const count = Math.min(bytes.length - offset, this.free)
    const at = this.#written & this.mask
    const first = Math.min(count, this.capacity - at)
    if (first > 0) this.data.set(bytes.subarray(offset, offset + first), at)
    if (count > first) this.data.set(bytes.subarray(offset + first, offset + count), 0)
    this.#written = (this.#written + count) | 0
    return count
  }

  skip(count: number): void {
    this.#written = (this.#written + count) | 0
  }

  /** Lets the receiver see what was put; true if it must be woken. */
  publish(): boolean {
    Atomics.store(this.words, WRITTEN, this.#written)
    return this.wakes(RECEIVER_SLEEPS)
  }

  /** Before waiting for room; false when there is room already. */
  sleep(): boolean {
    Atomics.store(this.words, SENDER_SLEEPS, 1)
    if (!this.roomy) return true
    Atomics.store(this.words, SENDER_SLEEPS, 0)
    return false
  }

  /** Half of it is free: worth to go on. */
  get roomy(): boolean {
    return this.free >= this.capacity >> 1
  }
}

export class RingReceiver extends RingEnd {
  #read = 0

  get available(): number {
    return (Atomics.load(this.words, WRITTEN) - this.#read) | 0
  }

  /** The two words that come next; 8 bytes must be there. */
  takeWords(): readonly [number, number] {
    const at = (this.#read & this.mask) >> 2
    this.#read = (this.#read + 8) | 0
    return [this.dataWords[at]!, this.dataWords[at + 1]!]
  }

  /** As many bytes as are there, up to the end of `target`; gives how many. */
  take(target: Uint8Array, offset: number): number {
    const count = Math.min(target.length - offset, this.available)
    const at = this.#read & this.mask
    const first = Math.min(count, this.capacity - at)
    if (first > 0) target.set(this.data.subarray(at, at + first), offset)
    if (count > first) target.set(this.data.subarray(0, count - first), offset + first)
    this.#read = (this.#read + count) | 0
    return count
  }

  /** Gives the room back; true if the sender must be woken. */
  release(): boolean {
    Atomics.store(this.words, READ, this.#read)
    return this.available <= this.capacity >> 1 && this.wakes(SENDER_SLEEPS)
  }

  /** Before waiting for bytes; false when there are some already. */
  sleep(): boolean {
    Atomics.store(this.words, RECEIVER_SLEEPS, 1)
    if (this.available === 0) return true
    Atomics.store(this.words, RECEIVER_SLEEPS, 0)
    return false
  }
}
