/**
 * Prints where our values differ from Flink's: `report.ts [--write] [FILE…]`. `--write` makes what nobody has decided
 * the content of `open-differences.json` and takes out of both files what differs no longer (with all files only).
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Difference } from '../flink/differences.ts'
import { compareFile, evalFiles } from './compare.ts'
import { DECIDED_FILE, decided, keyOf, OPEN_FILE, open } from './differences.ts'

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const known = new Set(decided().map(keyOf))
const found: Difference[] = []
let cases = 0
for (const name of named.length > 0 ? named.map((each) => path.basename(each)) : evalFiles()) {
  const compared = compareFile(name)
  cases += compared.cases
  found.push(...compared.differences)
  const undecided = compared.differences.filter((each) => !known.has(keyOf(each)))
  console.log(
    `== ${name}: ${compared.cases} expressions, ${compared.cases - compared.differences.length} as Flink, ${undecided.length} open`,
  )
  for (const { sql, found: what } of undecided) console.log(`  ${sql}   <<${what.slice(0, 300)}>>`)
}
console.log(`${cases} expressions, ${((100 * (cases - found.length)) / cases).toFixed(2)} % as Flink`)
if (process.argv.includes('--write') && named.length === 0) {
  const keys = new Set(found.map(keyOf))
  write(
    OPEN_FILE,
    found.filter((each) => !known.has(keyOf(each))),
  )
  write(
    DECIDED_FILE,
    decided().filter((each) => keys.has(keyOf(each))),
  )
  console.log(`${open().length} open`)
}

function write(file: string, differences: readonly unknown[]): void {
  writeFileSync(file, `${JSON.stringify(differences, null, 2)}\n`)
}
