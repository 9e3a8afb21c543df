import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/sql/tokenize.ts'

const HERE = import.meta.dirname

/** Statements to start from: the fuzzer's own, and all that Flink's verdict is recorded of. */
export function fuzzCorpus(): string[] {
  const files = [
    join(HERE, 'fuzz-corpus.sql'),
    ...globSync(join(HERE, '../flink/{corpus,plans}/*.sql')).sort(),
  ]
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/^----.*$/m)
      .flatMap(statementsOf),
  )
}

/** The statements of a recorded case, or of a file; without the plan that is written behind it. */
function statementsOf(written: string): string[] {
  const text = written.replace(/^--> .*$/gm, '')
  const statements: string[] = []
  let start = 0
  for (const token of tokenize(text)) {
    if (token.text !== ';' && token.kind !== 'end') continue
    const statement = text.slice(start, token.start).trim()
    if (statement !== '') statements.push(statement)
    start = token.end
  }
  return statements
}
