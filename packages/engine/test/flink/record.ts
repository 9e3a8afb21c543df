/**
 * Writes what the real Flink says into the files of cases: `record.ts [--all] [FILE…]`. Without `--all` only cases
 * that have no verdict yet are asked.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Oracle, startOracle } from '@millrace/testkit/flink/flink-oracle'
import { readCases, writeCases } from './case-file.ts'
import { caseFiles } from './case-files.ts'
import { recordCases, recordPlans, recordTypes } from './flink-verdicts.ts'
import { readTypes, type TypeCase, typeCases, writeTypes } from './type-file.ts'

const all = process.argv.includes('--all')
const named = process.argv.slice(2).filter((argument) => argument !== '--all')

async function recordFile(file: string, oracle: Oracle): Promise<number> {
  const text = readFileSync(file, 'utf8')
  const isNew = (each: { recorded: unknown }) => all || each.recorded === null
  if (file.endsWith('.txt')) {
    const types = readTypes(text)
    const asked = typeCases(types).filter(isNew)
    const answered = await recordTypes(oracle, types.prelude, asked)
    const byLine = new Map<number, TypeCase>(answered.map((each) => [each.line, each]))
    const lines = types.lines.map((each) =>
      typeof each === 'string' ? each : (byLine.get(each.line) ?? each),
    )
    writeFileSync(file, writeTypes({ ...types, lines }))
    return asked.length
  }
  const { prelude, cases } = readCases(text)
  const asked = cases.filter(isNew)
  const record = file.includes('/plans/') ? recordPlans : recordCases
  const answered = new Map((await record(oracle, prelude, asked)).map((each) => [each.line, each]))
  const written = cases.map((each) => answered.get(each.line) ?? each)
  writeFileSync(file, writeCases({ prelude, cases: written }))
  return asked.length
}

const oracle = await startOracle()
for (const file of named.length > 0 ? named : caseFiles()) {
  const started = Date.now()
  try {
    const count = await recordFile(file, oracle)
    if (count > 0) console.log(`${file}: ${count} recorded in ${Date.now() - started} ms`)
  } catch (cause) {
    console.error(`${file}: ${cause instanceof Error ? cause.message : cause}`)
    process.exitCode = 1
  }
}
await oracle.close()
