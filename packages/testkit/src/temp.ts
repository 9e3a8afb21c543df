import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/**
 * A new empty folder that goes with this process, or with the whole run where one keeps `MILLRACE_TEST_ROOT`.
 * Others may enter it: PostgreSQL runs as another user under root.
 */
export function tempDir(): string {
  const folder = mkdtempSync(path.join(process.env.MILLRACE_TEST_ROOT ?? tmpdir(), 'millrace-test-'))
  chmodSync(folder, 0o755)
  made.push(folder)
  return folder
}
