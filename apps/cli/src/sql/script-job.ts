import { connectors } from '@millrace/connectors'
import { type CompiledJob, compileScript } from '@millrace/engine'
import type { Logger } from '@millrace/kernel'
import { localEnvironment } from './local-environment.ts'

export interface Script {
  /** Where the statement begins that is the job; null: all of the script's INSERTs are one. */
  readonly start: number | null
  readonly sql: string
  readonly settings: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
}

/** The job of a script's statement; the same in every thread. */
export function compileScriptJob({ sql, start, settings, ...given }: Script, logger: Logger): CompiledJob {
  return compileScript(sql, {
    connectors,
    environment: localEnvironment(logger),
    config: settings,
    mode: start === null ? { kind: 'run' } : { kind: 'statement', start },
    ...given,
  })
}
