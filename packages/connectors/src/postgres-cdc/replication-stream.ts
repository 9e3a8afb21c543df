import type { Socket } from 'node:net'
import type pg from 'pg'
import { ConnectionLost } from '../postgres/postgres-failure.ts'
import { quoteIdentifier, quoteLiteral } from '../postgres/postgres-target.ts'
import { formatLsn, type Lsn, laterLsn } from './lsn.ts'
import { decodePgoutput, POSTGRES_EPOCH_MS } from './pgoutput-decoder.ts'
import type { PgoutputMessage } from './pgoutput-message.ts'

const STATUS_INTERVAL_MS = 5000
/** Bytes waiting to be read at which the socket is paused, and resumed. */
const PAUSE_BYTES = 16 * 1024 * 1024
const RESUME_BYTES = 4 * 1024 * 1024

/** The part of the driver's connection that copying both ways needs; it is not in its types. */
interface CopyConnection {
  readonly stream: Socket
  once(event: 'replicationStart', listener: () => void): void
  on(event: 'copyData', listener: (message: { readonly chunk: Buffer }) => void): void
  sendCopyFromChunk(chunk: Buffer): void
}

/** `idle`: everything that was committed before this place has been told. */
export type StreamItem = PgoutputMessage | { readonly tag: 'idle'; readonly lsn: Lsn }

interface Queued {
  readonly item: StreamItem
  readonly bytes: number
}

/** Changes as the server sends them, one after the other, at the pace at which they are taken. */
export class ReplicationStream {
  readonly #client: pg.Client
  readonly #connection: CopyConnection
  #queue: Queued[] = []
  #taken = 0
  #queuedBytes = 0
  /** Zero confirms nothing: the position of this connection may be ahead of every checkpoint. */
  #confirmed: Lsn = 0n
  #failure: unknown
  #closed = false
  #wake: (() => void) | null = null
  readonly #timer: NodeJS.Timeout

  private constructor(client: pg.Client) {
    this.#client = client
    this.#connection = (client as unknown as { readonly connection: CopyConnection }).connection
    this.#connection.on('copyData', ({ chunk }) => this.#receive(chunk))
    this.#timer = setInterval(() => this.#sendStatus(), STATUS_INTERVAL_MS)
    client.once('end', () => this.#fail(new ConnectionLost('the connection was closed')))
  }

  /** Takes over a replication connection. Rejects with the server's error. */
  static async start(
    client: pg.Client,
    slot: string,
    publication: string,
    lsn: Lsn,
  ): Promise<ReplicationStream> {
    const stream = new ReplicationStream(client)
    const names = quoteLiteral(quoteIdentifier(publication))
    const sql = `START_REPLICATION SLOT ${quoteIdentifier(slot)} LOGICAL ${formatLsn(lsn)} (proto_version '1', publication_names ${names})`
    const started = new Promise<void>((resolve, reject) => {
      stream.#connection.once('replicationStart', resolve)
      // The statement lasts as long as the stream.
      client.query(sql).then(
        () => stream.#fail(new ConnectionLost('the server ended the stream')),
        (error: unknown) => {
          stream.#fail(error)
          reject(error)
        },
      )
    })
    try {
      await started
    } catch (error) {
      await stream.close()
      throw error
    }
    return stream
  }

  /** The next item; undefined when none is there yet. Throws what broke the stream, after all that came before. */
  next(): StreamItem | undefined {
    const queued = this.#queue[this.#taken]
    if (queued === undefined) {
      if (this.#failure !== undefined) throw this.#failure
      return undefined
    }
    this.#taken++
    this.#queuedBytes -= queued.bytes
    if (this.#taken === this.#queue.length) {
      this.#queue = []
      this.#taken = 0
    }
    if (this.#queuedBytes < RESUME_BYTES && this.#connection.stream.isPaused())
      this.#connection.stream.resume()
    return queued.item
  }

  /** Settles when `next` has something to say. */
  ready(): Promise<void> {
    if (this.#taken < this.#queue.length || this.#failure !== undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  /** Tells the server that changes before this place are durable here; it may then forget them. */
  confirm(lsn: Lsn): void {
    this.#confirmed = laterLsn(this.#confirmed, lsn)
    this.#sendStatus()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearInterval(this.#timer)
    this.#wake?.()
    const { stream } = this.#connection
    stream.resume()
    const ended = this.#client.end().catch(() => {})
    const limit = setTimeout(() => stream.destroy(), 1000)
    await ended
    clearTimeout(limit)
  }

  #receive(chunk: Buffer): void {
    if (chunk[0] === 0x77) this.#push(decodePgoutput(chunk.subarray(25)), chunk.length)
    else if (chunk[0] === 0x6b) {
      this.#push({ tag: 'idle', lsn: chunk.readBigUInt64BE(1) }, chunk.length)
      if (chunk[17] === 1) this.#sendStatus()
    }
  }

  #push(item: StreamItem, bytes: number): void {
    const last = this.#queue.length - 1
    // Signs of life in a row say no more than the last of them.
    if (item.tag === 'idle' && last >= this.#taken && this.#queue[last]!.item.tag === 'idle') {
      this.#queue[last] = { item, bytes: this.#queue[last]!.bytes }
    } else {
      this.#queue.push({ item, bytes })
      this.#queuedBytes += bytes
    }
    if (this.#queuedBytes > PAUSE_BYTES) this.#connection.stream.pause()
    this.#wakeReader()
  }

  #fail(error: unknown): void {
    this.#failure ??= error
    clearInterval(this.#timer)
    this.#wakeReader()
  }

  #wakeReader(): void {
    const wake = this.#wake
    this.#wake = null
    wake?.()
  }

  #sendStatus(): void {
    if (this.#failure !== undefined || this.#closed || !this.#connection.stream.writable) return
    const status = Buffer.alloc(34)
    status[0] = 0x72
    for (const at of [1, 9, 17]) status.writeBigUInt64BE(this.#confirmed, at)
    status.writeBigInt64BE(BigInt(Date.now() - POSTGRES_EPOCH_MS) * 1000n, 25)
    this.#connection.sendCopyFromChunk(status)
  }
}
