import { entryOf } from '#error-entries'
import type { SourceSpan } from '../source-span.ts'
import type { ErrorCode } from './catalogue.ts'
import type { ErrorDomain, RetryHint } from './error-entry.ts'

export type ErrorParams = Readonly<Record<string, string | number>>

/** The form in which an error crosses a process, a thread or HTTP. `message` and `advice` are English. */
export interface WireError {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly message: string
  readonly advice: string
  readonly domain: ErrorDomain
  readonly retry: RetryHint
  readonly span?: SourceSpan
  /** The text of the underlying failure, where showing it helps and it holds no secret. */
  readonly detail?: string
}

interface ErrorContext {
  readonly span?: SourceSpan
  readonly cause?: unknown
  readonly detail?: string
}

/** An error from the catalogue. Checked structurally (`isMillraceError`), since it may come from another thread. */
export class MillraceError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly advice: string
  readonly domain: ErrorDomain
  readonly retry: RetryHint
  readonly span: SourceSpan | undefined
  readonly detail: string | undefined

  constructor(code: ErrorCode, params: ErrorParams = {}, context: ErrorContext = {}) {
    const entry = entryOf(code)
    super(fill(entry.en.message, params), context.cause === undefined ? undefined : { cause: context.cause })
    this.name = 'MillraceError'
    this.code = code
    this.params = params
    this.advice = fill(entry.en.advice, params)
    this.domain = entry.domain
    this.retry = entry.retry
    this.span = context.span
    this.detail = context.detail
  }

  toWire(): WireError {
    const { code, params, message, advice, domain, retry, span, detail } = this
    return {
      code,
      params,
      message,
      advice,
      domain,
      retry,
      ...(span && { span }),
      ...(detail !== undefined && { detail }),
    }
  }

  static fromWire(wire: WireError): MillraceError {
    return new MillraceError(wire.code, wire.params, {
      ...(wire.span && { span: wire.span }),
      ...(wire.detail !== undefined && { detail: wire.detail }),
    })
  }

  /** Any thrown thing as a catalogue error; what is not one already becomes `INTERNAL` and keeps its cause. */
  static from(thrown: unknown): MillraceError {
    if (isMillraceError(thrown)) return thrown
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    return new MillraceError('INTERNAL', { detail }, { cause: thrown })
  }
}

/** Throws a catalogue error. */
export function fail(code: ErrorCode, params?: ErrorParams, context?: ErrorContext): never {
  throw new MillraceError(code, params, context)
}

export function isMillraceError(thrown: unknown): thrown is MillraceError {
  return thrown instanceof Error && thrown.name === 'MillraceError' && 'code' in thrown && 'params' in thrown
}

function fill(text: string, params: ErrorParams): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
}
