/**
 * Prints where we differ from Flink, the biggest groups first: `report.ts [--write] [corpus|types|plans]`. `--write`
 * makes what nobody has decided the content of `open-differences.json`
 * and takes out of both files what differs no longer (of the folders that were compared).
 */
import { writeFileSync } from 'node:fs'
import { compareFolder } from './compare.ts'
import {
  DECIDED_FILE,
  type Difference,
  decidedDifferences,
  keyOf,
  OPEN_FILE,
  openDifferences,
} from './differences.ts'

const folders = (['corpus', 'types', 'plans'] as const).filter(
  (folder) =>
    !process.argv.some((argument) => /^(corpus|types|plans)$/.test(argument)) ||
    process.argv.includes(folder),
)
const allDecided = decidedDifferences()
const decided = new Set(allDecided.map(keyOf))
const found = new Set<string>()
const open: Difference[] = []
for (const folder of folders) {
  const { cases, differences } = compareFolder(folder)
  const undecided = differences.filter((each) => !decided.has(keyOf(each)))
  open.push(...undecided)
  for (const each of differences) found.add(keyOf(each))
  const share = ((100 * (cases - differences.length)) / Math.max(cases, 1)).toFixed(1)
  console.log(
    `${folder}: ${cases} cases, ${share} % as Flink, ${differences.length - undecided.length} decided, ${undecided.length} open`,
  )
}
const groups = Map.groupBy(open, ({ file, found }) => `${file.split('/')[0]}: ${cause(found)}`)
for (const [group, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`\n== ${members.length} × ${group}`)
  for (const each of members.slice(0, 25))
    console.log(`  [${each.file}] ${each.sql.replaceAll(/\s+/g, ' ').slice(0, 170)}   <<${each.found}>>`)
}
if (process.argv.includes('--write')) {
  const isOther = ({ file }: { file: string }) => !folders.some((folder) => file.startsWith(`${folder}/`))
  write(OPEN_FILE, [...openDifferences().filter(isOther), ...open])
  write(
    DECIDED_FILE,
    allDecided.filter((each) => isOther(each) || found.has(keyOf(each))),
  )
}

function write(file: string, differences: readonly unknown[]): void {
  writeFileSync(file, `${JSON.stringify(differences, null, 2)}\n`)
}

/** A difference without its places. */
function cause(found: string): string {
  return found.replaceAll(/ ?\d+:-?\d+/g, '')
}
