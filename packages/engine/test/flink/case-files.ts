import { readdirSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = ['corpus', 'types', 'plans'] as const

/** The files of cases, of one folder or of all. */
export function caseFiles(only?: (typeof FOLDERS)[number]): string[] {
  return FOLDERS.filter((folder) => only === undefined || folder === only).flatMap((folder) => {
    const full = path.join(import.meta.dirname, folder)
    return readdirSync(full)
      .filter((name) => /\.(sql|txt)$/.test(name))
      .sort()
      .map((name) => path.join(full, name))
  })
}
