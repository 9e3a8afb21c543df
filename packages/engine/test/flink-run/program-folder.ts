import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { inputFiles } from './program-file.ts'

/** Gives `use` a new folder with a prelude's input files, which goes afterwards. */
export async function inProgramFolder<T>(prelude: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = tempDir()
  for (const { name, text } of inputFiles(prelude)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
