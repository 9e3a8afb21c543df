import { constants } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises'

/** The few things the store asks of a file system. A port, so that tests can fail or cut off each of them. */
export interface FileOps {
  makeDirectory(path: string): Promise<void>
  /** A new file, on disk when it resolves. After a failure the file is not to be trusted, nor synced again. */
  writeDurably(path: string, bytes: Uint8Array): Promise<void>
  /** Gives a file a second name; rejects with EEXIST when the name is taken. The only way anything gets its name. */
  link(from: string, to: string): Promise<void>
  /** Only to put an intact blob in the place of a damaged one. */
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  syncDirectory(path: string): Promise<void>
  /** Null when there is none. */
  read(path: string): Promise<Uint8Array | null>
  list(path: string): Promise<readonly string[]>
  /** Null when there is none. */
  stat(path: string): Promise<{ readonly bytes: number; readonly modifiedAt: number } | null>
  touch(path: string, at: number): Promise<void>
}

export const nodeFileOps: FileOps = {
  async makeDirectory(path) {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  async writeDurably(path, bytes) {
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  link,
  rename,
  unlink,
  async syncDirectory(path) {
    const directory = await open(path, 'r')
    try {
      await directory.sync()
    } finally {
      await directory.close()
    }
  },
  async read(path) {
    const bytes = await absentAsNull(readFile(path))
    // A plain array: `slice` of a Buffer would be a view, not a copy.
    return bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  },
  list: (path) => readdir(path),
  async stat(path) {
    const found = await absentAsNull(stat(path))
    return found && { bytes: found.size, modifiedAt: found.mtimeMs }
  },
  async touch(path, at) {
    await utimes(path, at / 1000, at / 1000)
  },
}

async function absentAsNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
