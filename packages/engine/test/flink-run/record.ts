/**
 * Writes what the real Flink gives into the files of programs: `record.ts [--all] [FILE…]`. Without `--all` only
 * programs that are not recorded yet are run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startOracle } from '@millrace/testkit/flink/flink-oracle'
import { finalRows } from './final-rows.ts'
import { record } from './flink-run.ts'
import { type Program, readPrograms, writePrograms } from './program-file.ts'
import { nameOf, programFiles } from './program-files.ts'

const all = process.argv.includes('--all')
const named = process.argv.slice(2).filter((argument) => argument !== '--all')
const oracle = await startOracle()
for (const file of named.length > 0 ? named.map((name) => path.resolve(name)) : programFiles()) {
  const { prelude, programs } = readPrograms(readFileSync(file, 'utf8'))
  const started = Date.now()
  let count = 0
  const recordOne = async (program: Program): Promise<Program> => {
    if (!all && program.recorded !== null) return program
    count++
    const recorded = await record(oracle.ask, prelude, program)
    for (const row of finalRows(recorded.lines))
      if (row.startsWith('taken back')) console.error(`${nameOf(file)}:${program.line}: ${row}`)
    const failed = recorded.lines.find((line) => line.startsWith('! '))
    if (failed) console.log(`${nameOf(file)}:${program.line} ${failed}`)
    return { ...program, recorded }
  }
  const written: Program[] = [...programs]
  const left = programs.keys()
  // The process answers two at a time.
  await Promise.all(
    [0, 1].map(async () => {
      for (const index of left) written[index] = await recordOne(programs[index]!)
    }),
  )
  if (count === 0) continue
  writeFileSync(file, writePrograms({ prelude, programs: written }))
  console.log(`${nameOf(file)}: ${count} recorded in ${Date.now() - started} ms`)
}
await oracle.close()
