/**
 * Prints where we differ from Flink: `report.ts [--write] [FILE…]`. `--write` takes what differs no longer out of
 * `differences.json` and puts in, as `open`, what is not there (of the files that were compared).
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { compareFile } from './compare.ts'
import { DIFFERENCES_FILE, type Difference, differences, keyOf } from './differences.ts'
import { nameOf, programFiles } from './program-files.ts'

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const files = named.length > 0 ? named.map((name) => path.resolve(name)) : programFiles()
const listed = new Map(differences().map((each) => [keyOf(each), each]))
const found: Difference[] = []
let count = 0
for (const full of files) {
  const file = nameOf(full)
  const compared = await compareFile(full)
  count += compared.length
  const differing = compared.filter((each) => each.difference !== null)
  console.log(`${file}: ${compared.length - differing.length} of ${compared.length} as Flink`)
  for (const { program, difference } of differing) {
    const known = listed.get(keyOf({ file, sql: program.sql }))
    found.push(known ?? { file, sql: program.sql, kind: 'open', reason: difference! })
    console.log(
      `  ${program.line} ${known ? `(${known.kind}) ` : ''}${program.sql.replaceAll(/\s+/g, ' ').slice(0, 200)}`,
    )
    console.log(`      ${difference!.slice(0, 600)}`)
  }
}
console.log(`${count - found.length} of ${count} as Flink`)
if (process.argv.includes('--write')) {
  const names = new Set(files.map(nameOf))
  const kept = [...listed.values()].filter(({ file }) => !names.has(file))
  writeFileSync(DIFFERENCES_FILE, `${JSON.stringify([...kept, ...found], null, 2)}\n`)
}
