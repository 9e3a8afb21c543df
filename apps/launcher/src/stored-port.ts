import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { claimPort } from './preconditions.ts'

/** A port for an inner service: the one it had last time if that is still free, else any free one. */
export async function storedPort(dataDir: string, name: string): Promise<number> {
  const file = path.join(dataDir, 'ports', name)
  const last = await readFile(file, 'utf8').then(Number, () => 0)
  const port = await claimPort(last, '127.0.0.1').catch(() => claimPort(0, '127.0.0.1'))
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, String(port))
  return port
}
