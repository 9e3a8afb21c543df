import type { Logger } from '@millrace/kernel'

/** The job process's log: one line of JSON on its output, which the runner reads within bounds. */
function create(bound: object): Logger {
  const write = (level: string) => (fields: object, message: string) => {
    console.log(JSON.stringify({ level, ...bound, ...fields, message }))
  }
  return {
    debug: () => undefined,
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => create({ ...bound, ...fields }),
  }
}

export const processLogger = create({})
