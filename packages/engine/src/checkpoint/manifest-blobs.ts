import type { BlobRef, OperatorStateRef } from './checkpoint-store.ts'

/** Every blob that these operators refer to; a blob may come several times. */
export function* blobsOf(operators: readonly OperatorStateRef[]): Iterable<BlobRef> {
  for (const { keyed, lists, committables } of operators) {
    for (const { groups } of keyed) for (const { blob } of groups) yield blob
    for (const { items } of lists) for (const { blob } of items) yield blob
    for (const { blob } of committables ?? []) yield blob
  }
}

export function distinctBlobs(operators: readonly OperatorStateRef[]): ReadonlyMap<string, BlobRef> {
  return new Map(Array.from(blobsOf(operators), (blob) => [blob.sha256, blob]))
}
