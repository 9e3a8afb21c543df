import { constants } from 'node:fs'
import { type FileHandle, open, readlink } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import { failFile } from './file-errors.ts'

/**
 * Opens a file for reading: no link at its end, no pipe or device, and (where the system can tell) nothing that a
 * swapped folder on the way led out of `root`.
 */
export async function openRegularFile(root: string, relative: string): Promise<FileHandle> {
  const full = path.join(root, relative)
  let handle: FileHandle
  try {
    handle = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (cause) {
    return failFile('read', full, cause)
  }
  try {
    if (!(await handle.stat()).isFile() || !(await isWithin(handle, root)))
      fail('FILE_NOT_REGULAR', { path: full })
    return handle
  } catch (error) {
    await handle.close()
    return failFile('read', full, error)
  }
}

async function isWithin(handle: FileHandle, root: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const real = await readlink(`/proc/self/fd/${handle.fd}`)
  // A file removed meanwhile is shown with a mark behind its name.
  return real === root || real.startsWith(`${root}/`) || real === `${root} (deleted)`
}
