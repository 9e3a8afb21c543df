import type { JobDriver } from '@millrace/driver'
import type { Logger } from '@millrace/kernel'
import type { SpecSources } from '../supervision/build-job-spec.ts'
import { releaseSources } from './release-sources.ts'
import { sweepFiles } from './sweep-files.ts'

const EVERY_MS = 60_000

export interface Housekeeping {
  sweep(): Promise<void>
  /** Resolves when the sweep under way has ended. */
  close(): Promise<void>
}

/** Clears away what deleted things have left: files here, holdings at sources. Any runner does it for all. */
export function startHousekeeping(sources: SpecSources, driver: JobDriver, logger: Logger): Housekeeping {
  let running: Promise<void> | null = null
  const work = async () => {
    const tasks = {
      files: () => sweepFiles(sources.db, sources.policy.folders, logger),
      sources: () => releaseSources(sources, driver, logger),
    }
    for (const [task, run] of Object.entries(tasks)) {
      await run().catch((error: unknown) => {
        logger.warn({ task, error: String(error) }, 'housekeeping put off')
      })
    }
  }
  const sweep = () => {
    running ??= work().finally(() => {
      running = null
    })
    return running
  }
  const timer = setInterval(() => void sweep(), EVERY_MS)
  return {
    sweep,
    close: async () => {
      clearInterval(timer)
      await running
    },
  }
}
