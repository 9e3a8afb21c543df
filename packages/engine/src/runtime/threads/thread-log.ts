import type { Logger } from '@millrace/kernel'
import type { LogLevel, ThreadReport } from './thread-protocol.ts'

export interface LoggerParts {
  readonly logger: Logger
}

type LogReport = Extract<ThreadReport, { type: 'log' }>

/** The log of a thread: each entry goes to the coordinator's. */
export function threadLogger(send: (report: LogReport) => void, bound: object = {}): Logger {
  const write = (level: LogLevel) => (fields: object, message: string) => {
    send({ type: 'log', level, fields: plain({ ...bound, ...fields }), message })
  }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => threadLogger(send, { ...bound, ...fields }),
  }
}

export function forwardLog(logger: Logger, { level, fields, message }: LogReport): void {
  logger[level](fields, message)
}

/** What a log line could show of the fields; anything else may not survive the way. */
function plain(fields: object): object {
  return JSON.parse(
    JSON.stringify(fields, (_, value) => {
      if (typeof value === 'bigint') return value.toString()
      return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value
    }),
  ) as object
}
