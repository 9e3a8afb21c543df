import { mkdir } from 'node:fs/promises'
import type { JobSpec } from '@millrace/contracts/job-protocol'
import { fail } from '@millrace/kernel'
import type { JobFolders } from './job-folders.ts'

/** What the installation grants every job. */
export interface JobPolicy {
  readonly folders: JobFolders
  /** Folders all jobs may read. */
  readonly sharedRoots: readonly string[]
  readonly egressDeny: readonly string[]
  readonly allowPrivateNetworks: boolean
  readonly defaultMemoryBytes: number
  readonly maxMemoryBytes: number
}

type Surroundings = Pick<JobSpec, 'fileRoots' | 'egress' | 'protectedPaths' | 'memoryBudgetBytes'>

/** The part of a job's specification that neither SQL nor its author decides. */
export async function surroundings(
  policy: JobPolicy,
  workspaceId: string,
  config: Readonly<Record<string, string>>,
): Promise<Surroundings> {
  const files = policy.folders.files(workspaceId)
  await mkdir(files, { recursive: true, mode: 0o755 })
  return {
    fileRoots: [
      { path: files, write: true },
      ...policy.sharedRoots.map((root) => ({ path: root, write: false })),
    ],
    egress: { deny: [...policy.egressDeny], allowPrivate: policy.allowPrivateNetworks },
    protectedPaths: policy.folders.protectedPaths(),
    memoryBudgetBytes: memoryOf(policy, config),
  }
}

const MEMORY_KEY = 'taskmanager.memory.process.size'
const LEAST_BYTES = 128 * 1_048_576
const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  '': 1,
  k: 2 ** 10,
  kb: 2 ** 10,
  m: 2 ** 20,
  mb: 2 ** 20,
  g: 2 ** 30,
  gb: 2 ** 30,
}

function memoryOf(policy: JobPolicy, config: Readonly<Record<string, string>>): number {
  const text = config[MEMORY_KEY]
  if (text === undefined) return policy.defaultMemoryBytes
  const parts = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(text)
  const unit = UNITS[parts?.[2]?.toLowerCase() ?? 'x']
  const bytes = parts && unit !== undefined ? Number(parts[1]) * unit : Number.NaN
  if (bytes >= LEAST_BYTES && bytes <= policy.maxMemoryBytes) return bytes
  const [least, most] = [LEAST_BYTES, policy.maxMemoryBytes].map((size) => Math.floor(size / 1_048_576))
  return fail('SETTING_INVALID', {
    key: MEMORY_KEY,
    value: text,
    expected: `a size from ${least} mb to ${most} mb, such as 512 mb`,
  })
}
