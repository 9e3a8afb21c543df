import type { ErrorEntry } from './error-entry.ts'

export const connectorErrors = {} as const satisfies Record<string, ErrorEntry>
