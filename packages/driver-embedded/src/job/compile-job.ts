import { connectors } from '@millrace/connectors'
import type { JobSpec } from '@millrace/contracts/job-protocol'
import { type CompiledJob, compileScript } from '@millrace/engine'
import { fail, type Logger } from '@millrace/kernel'
import { jobEnvironment } from '../environment/job-environment.ts'

/** The job of a specification; the same in every thread. */
export function compileJob(spec: JobSpec, logger: Logger): CompiledJob {
  const { mode } = spec
  if (mode.kind === 'release') return fail('INTERNAL', { detail: 'a release runs no job' })
  return compileScript(spec.sql, {
    connectors,
    environment: jobEnvironment(spec, logger),
    config: spec.config,
    secrets: spec.secrets,
    mode: mode.kind === 'run' ? mode : { kind: 'debug', position: mode.position },
  })
}
