import {
  type PgoutputMessage,
  type RelationColumn,
  type Tuple,
  type TupleCell,
  UNCHANGED,
} from './pgoutput-message.ts'

/** 2000-01-01T00:00:00Z, where PostgreSQL's clock starts. */
export const POSTGRES_EPOCH_MS = 946_684_800_000

/** Decodes one message of pgoutput (PostgreSQL documentation, "Logical Replication Message Formats"). */
export function decodePgoutput(bytes: Buffer): PgoutputMessage {
  const reader = new MessageReader(bytes)
  switch (reader.char()) {
    case 'B':
      return { tag: 'begin', finalLsn: reader.lsn(), committedAt: reader.time(), xid: reader.uint32() }
    case 'C': {
      reader.skip(1 + 8)
      return { tag: 'commit', endLsn: reader.lsn() }
    }
    case 'R':
      return relation(reader)
    case 'I': {
      const id = reader.uint32()
      reader.skip(1)
      return { tag: 'insert', relation: id, row: reader.tuple() }
    }
    case 'U':
      return update(reader)
    case 'D': {
      const id = reader.uint32()
      const full = reader.char() === 'O'
      return { tag: 'delete', relation: id, full, old: reader.tuple() }
    }
    case 'T': {
      const count = reader.uint32()
      reader.skip(1)
      return { tag: 'truncate', relations: Array.from({ length: count }, () => reader.uint32()) }
    }
    default:
      return { tag: 'other' }
  }
}

function relation(reader: MessageReader): PgoutputMessage {
  const id = reader.uint32()
  const schema = reader.text() || 'pg_catalog'
  const table = reader.text()
  reader.skip(1)
  const columns: RelationColumn[] = Array.from({ length: reader.uint16() }, () => {
    reader.skip(1)
    return { name: reader.text(), typeOid: reader.uint32(), typmod: reader.int32() }
  })
  return { tag: 'relation', id, schema, table, columns }
}

function update(reader: MessageReader): PgoutputMessage {
  const id = reader.uint32()
  const kind = reader.char()
  if (kind === 'N') return { tag: 'update', relation: id, old: null, full: false, row: reader.tuple() }
  const old = reader.tuple()
  reader.skip(1)
  return { tag: 'update', relation: id, old, full: kind === 'O', row: reader.tuple() }
}

class MessageReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  skip(count: number): void {
    this.#at += count
  }

  char(): string {
    return String.fromCharCode(this.#bytes[this.#at++]!)
  }

  uint16(): number {
    this.#at += 2
    return this.#bytes.readUInt16BE(this.#at - 2)
  }

  uint32(): number {
    this.#at += 4
    return this.#bytes.readUInt32BE(this.#at - 4)
  }

  int32(): number {
    this.#at += 4
    return this.#bytes.readInt32BE(this.#at - 4)
  }

  lsn(): bigint {
    this.#at += 8
    return this.#bytes.readBigUInt64BE(this.#at - 8)
  }

  /** Microseconds of PostgreSQL's clock as milliseconds of ours. */
  time(): number {
    return POSTGRES_EPOCH_MS + Number(BigInt.asIntN(64, this.lsn()) / 1000n)
  }

  text(): string {
    const end = this.#bytes.indexOf(0, this.#at)
    const text = this.#bytes.toString('utf8', this.#at, end)
    this.#at = end + 1
    return text
  }

  tuple(): Tuple {
    return Array.from({ length: this.uint16() }, () => this.#cell())
  }

  #cell(): TupleCell {
    const kind = this.char()
    if (kind === 'n') return null
    if (kind === 'u') return UNCHANGED
    const length = this.uint32()
    this.#at += length
    return this.#bytes.toString('utf8', this.#at - length, this.#at)
  }
}
