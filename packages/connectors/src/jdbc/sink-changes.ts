import { fail } from '@millrace/kernel'

/** What a writer hands over: rows as PostgreSQL's text, by column position. One change a key. */
export interface SinkChanges {
  readonly columns: readonly string[]
  readonly upserts: readonly (readonly (string | null)[])[]
  /** Key values, in the order of the declared primary key. */
  readonly deletes: readonly (readonly (string | null)[])[]
}

const FORMAT = 1

export function encodeChanges(changes: SinkChanges): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...changes }))
}

export function decodeChanges(bytes: Uint8Array, checkpoint: number, sink: string): SinkChanges {
  let decoded: (SinkChanges & { format: number }) | undefined
  try {
    decoded = JSON.parse(new TextDecoder().decode(bytes)) as SinkChanges & { format: number }
  } catch (cause) {
    fail('SINK_COMMITTABLE_UNREADABLE', { checkpoint, sink }, { cause })
  }
  if (decoded?.format !== FORMAT) fail('SINK_COMMITTABLE_UNREADABLE', { checkpoint, sink })
  return decoded
}
