export { giveEntries } from '#error-entries'
export { type Clock, systemClock } from './clock.ts'
export { catalogue, type ErrorCode } from './errors/catalogue.ts'
export type { ErrorDomain, ErrorEntry, RetryHint } from './errors/error-entry.ts'
export {
  type ErrorParams,
  fail,
  isMillraceError,
  MillraceError,
  type WireError,
} from './errors/millrace-error.ts'
export { type Id, newId } from './ids.ts'
export { invariant, unreachable } from './invariant.ts'
export { type Logger, silentLogger } from './logger.ts'
export type { SourceSpan } from './source-span.ts'
