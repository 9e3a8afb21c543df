import type { CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { Part } from './state-index.ts'

/** Small parts share a blob up to this size: fewer files, fewer fsyncs. */
const PACK_BYTES = 4 * 1024 * 1024

/** Stores all parts that are only in memory; each knows its place afterwards. Gives the bytes newly written. */
export async function writeParts(store: CheckpointStore, parts: Iterable<Part>): Promise<number> {
  let pack: Part[] = []
  let packed = 0
  let written = 0
  const flush = async () => {
    if (pack.length === 0) return
    await writePack(store, pack, packed)
    written += packed
    pack = []
    packed = 0
  }
  for (const part of parts) {
    if (part.bytes === null) continue
    if (packed + part.bytes.length > PACK_BYTES) await flush()
    pack.push(part)
    packed += part.bytes.length
  }
  await flush()
  return written
}

async function writePack(store: CheckpointStore, pack: readonly Part[], length: number): Promise<void> {
  const bytes = new Uint8Array(length)
  const offsets: number[] = []
  let offset = 0
  for (const part of pack) {
    offsets.push(offset)
    bytes.set(part.bytes!, offset)
    offset += part.bytes!.length
  }
  const blob = await store.writeBlob(bytes)
  pack.forEach((part, index) => {
    part.slice = { blob, offset: offsets[index]!, length: part.bytes!.length }
    part.bytes = null
  })
}
