import { readlink, realpath } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '@millrace/kernel'

export interface FilePolicy {
  /** Absolute folders; relative paths resolve in the first. */
  readonly roots: readonly { readonly path: string; readonly write: boolean }[]
  /** Folders that stay closed though they lie in a root. */
  readonly protectedPaths: readonly string[]
}

/**
 * The real path of what an option names, if this job may use it. Links are followed as far as the path exists, so
 * what is compared with the roots is what would be opened; parts that do not exist yet cannot be links.
 */
export async function resolveFile(given: string, use: 'read' | 'write', policy: FilePolicy): Promise<string> {
  const base = policy.roots[0]
  const refuse = () => fail('PATH_REFUSED', { path: given, use })
  if (base === undefined) return refuse()
  const real = await realPath(path.resolve(base.path, plainPath(given)))
  const roots = policy.roots.filter((root) => use === 'read' || root.write)
  const allowed = await Promise.all(roots.map(async (root) => isInside(real, await realPath(root.path))))
  if (!allowed.includes(true)) return refuse()
  const closed = await Promise.all(
    policy.protectedPaths.map(async (folder) => isInside(real, await realPath(folder))),
  )
  return closed.includes(true) ? refuse() : real
}

/** `file:` URLs as paths; anything with another scheme or a host is not of this machine. */
function plainPath(given: string): string {
  if (given === '' || given.includes('\0'))
    return fail('PATH_REFUSED', { path: given.replaceAll('\0', '\\0'), use: 'use' })
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(given)?.[1]?.toLowerCase()
  if (scheme === undefined) return given
  if (scheme !== 'file') return fail('FILE_URL_UNSUPPORTED', { path: given })
  const rest = given.slice('file:'.length)
  if (!rest.startsWith('/')) return rest
  try {
    return fileURLToPath(new URL(rest.startsWith('//') ? given : `file://${rest}`))
  } catch (error) {
    return fail('FILE_URL_UNSUPPORTED', { path: given }, { cause: error })
  }
}

const MOST_LINKS = 40

/** The real path of the longest part that exists, with the rest behind it; links to nothing are followed too. */
async function realPath(absolute: string, links = 0): Promise<string> {
  try {
    return await realpath(absolute)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || links > MOST_LINKS) {
      return fail('PATH_REFUSED', { path: absolute, use: 'use' }, { cause: error })
    }
    const parent = path.dirname(absolute)
    if (parent === absolute) return absolute
    const target = await readlink(absolute).catch(() => null)
    if (target !== null) return realPath(path.resolve(parent, target), links + 1)
    return path.join(await realPath(parent, links), path.basename(absolute))
  }
}

function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
}
