/**
 * Asks the real Flink for what is not recorded yet and writes it into the files: `record.ts [--all] [FILE…]`. `--all`
 * asks for everything anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startOracle } from '@millrace/testkit/flink/flink-oracle'
import { CASES, evalFiles } from './compare.ts'
import { casesOf, type EvalCase, readEvalFile, writeEvalFile } from './eval-file.ts'
import { recordEvaluations } from './flink-values.ts'

const all = process.argv.includes('--all')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const oracle = await startOracle()
for (const name of named.length > 0 ? named.map((each) => path.basename(each)) : evalFiles()) {
  const full = path.join(CASES, name)
  const file = readEvalFile(readFileSync(full, 'utf8'))
  const asked = casesOf(file).filter((each) => all || !each.recorded)
  if (asked.length === 0) continue
  const answers = new Map<EvalCase, EvalCase>()
  const recorded = await recordEvaluations(oracle, file, asked)
  for (const [i, each] of asked.entries()) answers.set(each, recorded[i]!)
  const lines = file.lines.map((line) => (typeof line === 'string' ? line : (answers.get(line) ?? line)))
  writeFileSync(full, writeEvalFile({ ...file, lines }))
  console.log(`${name}: ${asked.length} recorded`)
}
await oracle.close()
