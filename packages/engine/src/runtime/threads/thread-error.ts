import { MillraceError } from '@millrace/kernel'
import type { ThreadError } from './thread-protocol.ts'

export function toThreadError(thrown: unknown): ThreadError {
  const error = MillraceError.from(thrown)
  const { cause } = error
  const stack = cause instanceof Error ? cause.stack : error.stack
  return { wire: error.toWire(), stack: stack ?? null }
}

export function fromThreadError({ wire, stack }: ThreadError): MillraceError {
  const { code, params, span, detail } = wire
  const cause = new Error(detail ?? wire.message)
  if (stack !== null) cause.stack = stack
  return new MillraceError(code, params, {
    cause,
    ...(span && { span }),
    ...(detail !== undefined && { detail }),
  })
}
