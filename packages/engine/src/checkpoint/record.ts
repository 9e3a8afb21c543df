import type { CheckpointManifest } from './checkpoint-store.ts'
import { sha256 } from './sha256.ts'

/** What a slot of the sequence can hold. A fence says only that its epoch has been here. */
export type CheckpointRecord =
  | { readonly kind: 'fence'; readonly slot: number; readonly epoch: number; readonly claimant: string }
  | {
      readonly kind: 'checkpoint'
      readonly slot: number
      readonly epoch: number
      readonly manifest: CheckpointManifest
    }

const MAGIC = 'millrace-record 1'

/** One line with the checksum of the rest, then JSON. */
export async function encodeRecord(record: CheckpointRecord): Promise<Uint8Array> {
  const body = JSON.stringify(record)
  const encoder = new TextEncoder()
  return encoder.encode(`${MAGIC} ${await sha256(encoder.encode(body))}\n${body}`)
}

/** The record, or what is wrong with it. `slot` is where it was found: a file moved elsewhere is damage too. */
export async function decodeRecord(
  bytes: Uint8Array,
  slot: number,
): Promise<CheckpointRecord | { readonly damage: string }> {
  const end = bytes.indexOf(10)
  if (end === -1) return { damage: 'it is cut off' }
  const header = new TextDecoder().decode(bytes.subarray(0, end))
  const body = bytes.subarray(end + 1)
  if (header !== `${MAGIC} ${await sha256(body)}`) return { damage: 'its checksum does not match' }
  const record = JSON.parse(new TextDecoder().decode(body)) as CheckpointRecord
  if (record.slot !== slot) return { damage: `it is record ${record.slot} under another name` }
  if (record.kind === 'checkpoint' && record.manifest.format !== 1) {
    return { damage: `its format ${record.manifest.format} is not known to this version` }
  }
  return record
}
