import { catalogue, type ErrorCode } from './catalogue.ts'
import type { ErrorEntry } from './error-entry.ts'

export function entryOf(code: ErrorCode): ErrorEntry {
  return catalogue[code]
}

/** Nothing to do: outside browsers the catalogue is always there. */
export function giveEntries(_entries: Readonly<Record<string, ErrorEntry>>): void {}
