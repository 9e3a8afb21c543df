import { fail } from '@millrace/kernel'
import { isPartitionPath } from './partition-path.ts'

/** A written part, and the name it becomes visible by, behind its partition's folders (`day=1/`); both within the sink's folder. */
export interface PartCommittable {
  readonly pending: string
  readonly final: string
  readonly bytes: number
}

const FORMAT = 1
const SAFE_NAME = /^[A-Za-z0-9._-]+$/

export function encodePart(part: PartCommittable): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...part }))
}

export function decodePart(bytes: Uint8Array, checkpoint: number, sink: string): PartCommittable {
  let decoded: (PartCommittable & { format: number }) | undefined
  try {
    decoded = JSON.parse(new TextDecoder().decode(bytes)) as PartCommittable & { format: number }
  } catch (cause) {
    fail('SINK_COMMITTABLE_UNREADABLE', { checkpoint, sink }, { cause })
  }
  if (decoded?.format !== FORMAT || !SAFE_NAME.test(decoded.pending) || !isSafe(decoded.final)) {
    fail('SINK_COMMITTABLE_UNREADABLE', { checkpoint, sink })
  }
  return decoded
}

function isSafe(final: string): boolean {
  const names = final.split('/')
  return SAFE_NAME.test(names.pop()!) && isPartitionPath(names)
}
