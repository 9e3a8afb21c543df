import { LocalChannel } from '../channel.ts'
import type { ExecutionPlan } from '../execution-plan.ts'
import { type Channels, createChannels } from '../tasks.ts'
import { Doorbells } from '../wire/doorbell.ts'
import { RingReader } from '../wire/ring-reader.ts'
import { RingWriter } from '../wire/ring-writer.ts'
import { threadOf } from './shared-channels.ts'
import type { ThreadDeployment } from './thread-protocol.ts'

/** The channels that begin or end in this thread, and its bell. */
export class ThreadChannels {
  readonly channels: Channels
  readonly #ends: (RingReader | RingWriter)[] = []
  readonly #doorbells: Doorbells
  readonly #thread: number
  #heard: number
  #closed = false

  constructor(plan: ExecutionPlan, { thread, threads, channels, doorbells }: ThreadDeployment) {
    this.#doorbells = new Doorbells(doorbells)
    this.#thread = thread
    this.#heard = this.#doorbells.heard(thread)
    const key = (edge: number, sender: number, receiver: number) => `${edge}/${sender}/${receiver}`
    const memories = new Map(
      channels.map(({ edge, sender, receiver, memory }) => [key(edge, sender, receiver), memory]),
    )
    this.channels = createChannels(plan, (edge, sender, receiver) => {
      const from = threadOf(sender, threads)
      const to = threadOf(receiver, threads)
      if (from !== thread && to !== thread) return { writer: null, reader: null }
      if (from === to) {
        const channel = new LocalChannel()
        return { writer: channel, reader: channel }
      }
      const memory = memories.get(key(plan.graph.edges.indexOf(edge), sender, receiver))!
      return from === thread
        ? { writer: this.#add(new RingWriter(memory, () => this.#doorbells.ring(to))), reader: null }
        : { writer: null, reader: this.#add(new RingReader(memory, () => this.#doorbells.ring(from))) }
    })
    void this.#listen()
  }

  /** Between two batches: a thread that is busy does not wait for its event loop. */
  poll(): void {
    const heard = this.#doorbells.heard(this.#thread)
    if (heard === this.#heard) return
    this.#heard = heard
    for (const end of this.#ends) end.onBell()
  }

  close(): void {
    this.#closed = true
    this.#doorbells.ring(this.#thread)
  }

  async #listen(): Promise<void> {
    while (!this.#closed) {
      await this.#doorbells.next(this.#thread, this.#heard)
      this.poll()
    }
  }

  #add<T extends RingReader | RingWriter>(end: T): T {
    this.#ends.push(end)
    return end
  }
}
