import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fail } from '@millrace/kernel'

export interface Seeded {
  readonly workspaceId: string
  readonly seeded: boolean
  /** For the first owner; null once there is an account. */
  readonly setupToken: string | null
}

/** Runs the console's seeding once in a process of its own: only the console knows how its workspaces look. */
export async function seed(root: string, env: Readonly<Record<string, string>>): Promise<Seeded> {
  const script = path.join(root, 'apps/console/src/server/seed.ts')
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script],
      { env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...env } },
    )
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as Seeded
  } catch (cause) {
    const { stderr = '', message } = cause as { stderr?: string; message: string }
    return fail('SEED_FAILED', { reason: stderr.trim() || message }, { cause })
  }
}
