import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { ConnectorEnvironment } from '@millrace/engine/connect'
import type { Logger } from '@millrace/kernel'
import { resolveFile } from './file-access.ts'
import { resolveTarget } from './host-access.ts'

/** What the connectors of one job may reach, as its specification says. */
export function jobEnvironment(spec: JobSpec, logger: Logger): ConnectorEnvironment {
  const files = {
    roots: spec.fileRoots,
    protectedPaths: [spec.checkpointDir, ...spec.protectedPaths],
  }
  return {
    purpose: spec.mode.kind,
    resolvePath: (path, use) => resolveFile(path, use, files),
    resolveHost: (host, port) => resolveTarget(host, port, spec.egress),
    logger,
  }
}
