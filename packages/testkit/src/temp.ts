import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** A new empty folder that goes with this process. Others may enter it: PostgreSQL runs as another user under root. */
export function tempDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'millrace-test-'))
  chmodSync(folder, 0o755)
  made.push(folder)
  return folder
}
