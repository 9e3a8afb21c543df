import type { ErrorEntry } from './error-entry.ts'

export const apiErrors = {} as const satisfies Record<string, ErrorEntry>
