import type { ErrorCode } from './catalogue.ts'
import type { ErrorEntry } from './error-entry.ts'

let given: Readonly<Record<string, ErrorEntry>> = {}

/**
 * In browsers the texts come from the page, which has them anyway: a worker that only reports codes and parameters
 * would carry them for nothing. Without them an error's message is its code.
 */
export function entryOf(code: ErrorCode): ErrorEntry {
  const bare = { message: code, advice: '' }
  return given[code] ?? { domain: 'user', retry: 'never', http: 400, en: bare, zh: bare }
}

export function giveEntries(entries: Readonly<Record<string, ErrorEntry>>): void {
  given = entries
}
