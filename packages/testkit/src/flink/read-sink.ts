import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The lines of all files that a `filesystem` sink has committed into a folder, file by file; a file in a partition has
 * the partition's folders before each line (`day=1/hour=2: …`). Hidden files are not committed.
 */
export function readSink(folder: string): string[] {
  if (!existsSync(folder)) return []
  if (statSync(folder).isFile()) return lines(readFileSync(folder, 'utf8'))
  return filesUnder(folder, '').flatMap((file) => {
    const partition = path.dirname(file)
    const prefix = partition === '.' ? '' : `${partition}: `
    return lines(readFileSync(path.join(folder, file), 'utf8')).map((line) => prefix + line)
  })
}

function filesUnder(folder: string, below: string): string[] {
  const entries = readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !/^[._]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const file = path.join(below, entry.name)
    return entry.isDirectory() ? filesUnder(folder, file) : [file]
  })
}

function lines(text: string): string[] {
  const found = text.split('\n')
  if (found.at(-1) === '') found.pop()
  return found
}
