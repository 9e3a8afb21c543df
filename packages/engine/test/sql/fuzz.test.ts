import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/sql/ast/statement-nodes.ts'
import { createParser, parseAll, parseScript } from '../../src/sql/parse-script.ts'
import { printStatement } from '../../src/sql/print/print-statement.ts'
import { fuzzCorpus } from './fuzz-corpus.ts'
import { mutator, numbersFrom } from './mutate-sql.ts'
import { stripSpans } from './strip-spans.ts'

/** `MILLRACE_FUZZ_RUNS=1000000 MILLRACE_FUZZ_SEED=…` for a campaign. */
const RUNS = Number(process.env.MILLRACE_FUZZ_RUNS ?? 10_000)
const SEED = Number(process.env.MILLRACE_FUZZ_SEED ?? 20_261_121)
const LIMIT_MS = 250

/** Time this thread has worked: the machine may be busy with other things. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What is wrong with how a text is read, or null. */
function complaint(text: string): string | null {
  const began = cpuMs()
  const { statements, diagnostics } = parseScript(text)
  const took = cpuMs() - began
  if (took > LIMIT_MS) return `took ${took} ms`
  const lines = text.split('\n')
  for (const { code, span } of diagnostics) {
    if (!code.startsWith('SQL_')) return `gave ${code}`
    if (span.line < 1 || span.line > lines.length || span.column > lines[span.line - 1]!.length + 1)
      return `placed ${code} at ${span.line}:${span.column}`
  }
  for (const statement of statements) {
    const printed = printStatement(statement)
    const again = parseScript(printed)
    if (JSON.stringify(stripSpans(again.statements[0])) !== JSON.stringify(stripSpans(statement)))
      return `was printed as ${printed}, which is read differently: ${again.diagnostics[0]?.message}`
  }
  return null
}

describe('texts nobody wrote', () => {
  const corpus = fuzzCorpus()

  it('are made from statements that are read, and read again as printed', () => {
    expect(corpus.length).toBeGreaterThan(300)
    for (const text of corpus) expect(complaint(text), text).toBeNull()
  })

  it('are read alike quickly and thoroughly', () => {
    for (const text of corpus) {
      const statements: Statement[] = []
      parseAll(createParser(text), statements, [])
      expect(statements, text).toEqual(parseScript(text).statements)
    }
  })

  it(`give diagnostics or trees that print, within ${LIMIT_MS} ms each`, { timeout: 3_600_000 }, () => {
    const next = mutator(corpus, numbersFrom(SEED))
    let read = 0
    for (let run = 0; run < RUNS; run++) {
      const text = next()
      let problem: string | null
      try {
        problem = complaint(text)
      } catch (error) {
        problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
      }
      if (problem) expect.fail(`seed ${SEED}, run ${run}: ${JSON.stringify(text)}\n${problem}`)
      if (parseScript(text).diagnostics.length === 0) read++
    }
    // Mutations must not all be nonsense: what is read is where printing is tested.
    expect(read).toBeGreaterThan(RUNS / 50)
  })
})
