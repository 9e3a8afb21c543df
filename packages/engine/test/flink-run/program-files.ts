import { readdirSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, 'programs')

/** All files of programs, by their full paths. */
export function programFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => path.join(FOLDER, name))
}

export const nameOf = (file: string) => path.relative(FOLDER, file)
