import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fail } from '@millrace/kernel'

const NEEDED_BYTES = 500 * 1024 * 1024

/** Makes the data folder and refuses to start where the disk is nearly full. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    const { bavail, bsize } = statfsSync(dataDir)
    const free = bavail * bsize
    if (free < NEEDED_BYTES)
      fail('DISK_FULL', { path: dataDir, free: Math.floor(free / 1048576), needed: NEEDED_BYTES / 1048576 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') fail('DISK_FULL', { path: dataDir, free: 0, needed: NEEDED_BYTES / 1048576 })
    if (code === 'EACCES' || code === 'EROFS') fail('DATA_DIR_NOT_WRITABLE', { path: dataDir })
    throw error
  }
}

/** One instance a data folder. A lock whose process is gone does not count. */
export function lockInstance(dataDir: string): () => void {
  const file = path.join(dataDir, 'up.pid')
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(readFileSync(file, 'utf8'))
      if (attempt > 1 || (pid && isLauncher(pid))) fail('ALREADY_RUNNING', { path: dataDir, pid })
      rmSync(file, { force: true })
    }
  }
}

function isLauncher(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('launcher')
  } catch {
    return true
  }
}

/** The wanted port if it is free (0: any), else a clear refusal. */
export function claimPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      try {
        if (error.code === 'EADDRINUSE') fail('PORT_BUSY', { port })
        if (error.code === 'EACCES') fail('PORT_FORBIDDEN', { port })
        throw error
      } catch (reason) {
        reject(reason)
      }
    })
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
