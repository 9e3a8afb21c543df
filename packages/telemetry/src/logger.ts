import { isMillraceError, type Logger } from '@millrace/kernel'
import pino from 'pino'

export interface LoggerOptions {
  /** `console`, `runner`, `job`: in each line. */
  readonly process: string
  readonly level?: 'debug' | 'info' | 'warn' | 'error'
  /** Lines go to standard output unless given. */
  readonly destination?: { write(line: string): void }
}

/** Field names whose values never reach a log, at any depth. */
const SECRET_NAME =
  /pass(word|wd|phrase)?|secret|token|credential|authorization|cookie|api_?key|private_?key|connection_?string/i
/** Credentials within texts: `scheme://user:password@host`, our own tokens, bearer headers. */
const SECRET_TEXT =
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s@]+(?=@)|\bml[ris]_[A-Za-z0-9_-]{20,}|(\bbearer\s+)[^\s"']+/gi
const HIDDEN = '[hidden]'
const DEEPEST = 6
const LONGEST = 8_000

/** A logger of one JSON line per message, with secrets taken out by name and by shape. */
export function createLogger({ process, level = 'info', destination }: LoggerOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    messageKey: 'message',
  }
  return wrap(destination ? pino(options, destination) : pino(options))
}

function wrap(logger: pino.Logger): Logger {
  return {
    debug: (fields, message) => logger.debug(redactFields(fields), redactText(message)),
    info: (fields, message) => logger.info(redactFields(fields), redactText(message)),
    warn: (fields, message) => logger.warn(redactFields(fields), redactText(message)),
    error: (fields, message) => logger.error(redactFields(fields), redactText(message)),
    child: (fields) => wrap(logger.child(redactFields(fields))),
  }
}

function redactFields(fields: object): object {
  return redact(fields, 0) as object
}

/** A copy without secrets. */
export function redact(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? value.toString() : value
  if (depth >= DEEPEST) return '[deep]'
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Error) return describeError(value, depth)
  if (value instanceof Uint8Array) return `[${value.length} bytes]`
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  const named = Object.entries(value).map(([name, held]) => [
    name,
    SECRET_NAME.test(name) ? HIDDEN : redact(held, depth + 1),
  ])
  return Object.fromEntries(named)
}

function describeError(error: Error, depth: number): object {
  return {
    name: error.name,
    message: redactText(error.message),
    ...(isMillraceError(error) && { code: error.code }),
    ...(error.stack && { stack: redactText(error.stack) }),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
  }
}

function redactText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return short.replace(SECRET_TEXT, (_, before: string | undefined, bearer: string | undefined) => {
    return `${before ?? bearer ?? ''}${HIDDEN}`
  })
}
