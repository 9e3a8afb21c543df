import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '@millrace/embedded-postgres'

/** Runs `work(url)` on a PostgreSQL that exists for this call only. Needs the pinned Node (it runs TypeScript). */
export async function withScratchPostgres(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'millrace-scratch-'))
  const server = await startPostgres({
    dataDir: path.join(folder, 'pg'),
    port: await freePort(),
    password: 'scratch',
    logFile: path.join(folder, 'pg.log'),
    settings: { fsync: 'off' },
  })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
