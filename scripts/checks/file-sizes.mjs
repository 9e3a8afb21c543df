/** The size budget: median at most 100 lines, nine in ten at most 300, none over 500. Generated code does not count. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter(
    (file) =>
      file !== '' && !file.includes('/generated/') && !file.includes('/test/') && !file.startsWith('e2e/'),
  )
const sizes = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)
const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))].lines
const over = sizes.filter(({ lines }) => lines > 500)
const median = at(0.5)
const p90 = at(0.9)
for (const { file, lines } of over) console.error(`${file}: ${lines} lines, at most 500`)
if (median > 100) console.error(`median ${median} lines, at most 100`)
if (p90 > 300) console.error(`nine in ten files have up to ${p90} lines, at most 300`)
console.log(`${sizes.length} files, median ${median}, p90 ${p90}, largest ${sizes.at(-1).lines} lines`)
process.exitCode = over.length > 0 || median > 100 || p90 > 300 ? 1 : 0
