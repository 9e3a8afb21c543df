import type { ErrorEntry } from './error-entry.ts'

export const setupErrors = {} as const satisfies Record<string, ErrorEntry>
