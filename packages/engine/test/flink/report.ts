/**
 * Prints where we differ from Flink, the biggest groups first: `report.ts [--write] [corpus|types|plans]`. `--write`
 * makes what nobody has decided the content of `open-differences.json`.
 */
import { writeFileSync } from 'node:fs'
import { compareFolder } from './compare.ts'
import { type Difference, decidedDifferences, keyOf, OPEN_FILE } from './differences.ts'

const folders = (['corpus', 'types', 'plans'] as const).filter(
  (folder) =>
    !process.argv.some((argument) => /^(corpus|types|plans)$/.test(argument)) ||
    process.argv.includes(folder),
)
const decided = new Set(decidedDifferences().map(keyOf))
const open: Difference[] = []
for (const folder of folders) {
  const { cases, differences } = compareFolder(folder)
  const undecided = differences.filter((each) => !decided.has(keyOf(each)))
  open.push(...undecided)
  const share = ((100 * (cases - differences.length)) / Math.max(cases, 1)).toFixed(1)
  console.log(
    `${folder}: ${cases} cases, ${share} % as Flink, ${differences.length - undecided.length} decided, ${undecided.length} open`,
  )
}
const groups = Map.groupBy(open, ({ file, found }) => `${file.split('/')[0]}: ${cause(found)}`)
for (const [group, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`\n== ${members.length} × ${group}`)
  for (const { file, sql, found } of members.slice(0, 25))
    console.log(`  [${file}] ${sql.replaceAll(/\s+/g, ' ').slice(0, 170)}   <<${found}>>`)
}
if (process.argv.includes('--write')) writeFileSync(OPEN_FILE, `${JSON.stringify(open, null, 2)}\n`)

/** A difference without its places. */
function cause(found: string): string {
  return found.replaceAll(/ ?\d+:-?\d+/g, '')
}
