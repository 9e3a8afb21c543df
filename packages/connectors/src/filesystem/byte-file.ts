import type { FileHandle } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** Bytes of a file by position. Positions of successive reads never go back. */
export interface ByteFile {
  read(buffer: Uint8Array, at: number, length: number, position: number): Promise<number>
  close(): Promise<void>
}

export function plainFile(handle: FileHandle): ByteFile {
  return {
    read: async (buffer, at, length, position) => (await handle.read(buffer, at, length, position)).bytesRead,
    close: () => handle.close(),
  }
}

/** Positions count unpacked bytes; a position behind the first is reached by unpacking up to it. */
export function gzipFile(handle: FileHandle): ByteFile {
  const packed = handle.createReadStream({ autoClose: false, start: 0 })
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  const chunks = packed.pipe(unpacked)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  let chunk: Uint8Array = new Uint8Array(0)
  let chunkAt = 0
  return {
    async read(buffer, at, length, position) {
      while (chunkAt + chunk.length <= position) {
        chunkAt += chunk.length
        const next = await chunks.next()
        if (next.done) return 0
        chunk = next.value
      }
      const from = position - chunkAt
      const part = chunk.subarray(from, from + length)
      buffer.set(part, at)
      return part.length
    },
    async close() {
      packed.destroy()
      unpacked.destroy()
      await handle.close()
    },
  }
}
