import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameSymbol } from '../../src/ide/names/name-symbol.ts'
import { Document } from '../../src/ide/script/document.ts'
import { semanticTokens } from '../../src/ide/structure/semantic-tokens.ts'
import { wholePlanner } from '../../src/ide/whole-planner.ts'
import { Workspace } from '../../src/ide/workspace.ts'
import { checkScript } from '../../src/plan/plan-script.ts'
import { connectors } from '../plan/declared-connectors.ts'

/** Statements about few names, so that most of them mean something else once others come before them. */
const STATEMENTS = [
  "CREATE TABLE a (id INT, n BIGINT, s STRING) WITH ('connector' = 'gen')",
  "CREATE TABLE a (id BIGINT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'gen')",
  "CREATE TEMPORARY TABLE a (id STRING, n INT) WITH ('connector' = 'gen')",
  "CREATE TABLE IF NOT EXISTS b (id INT, n BIGINT) WITH ('connector' = 'print')",
  'CREATE TABLE b LIKE a',
  "CREATE TABLE b WITH ('connector' = 'print') AS SELECT id, n FROM a",
  'CREATE VIEW v AS SELECT id, n FROM a',
  'CREATE VIEW v (x, y) AS SELECT id, COUNT(*) FROM a GROUP BY id',
  'CREATE TEMPORARY VIEW v AS SELECT * FROM w',
  'CREATE VIEW w AS SELECT id FROM v UNION SELECT id FROM v',
  'CREATE VIEW w AS WITH c AS (SELECT 1 AS one) SELECT id FROM a',
  'ALTER TABLE a RENAME TO b',
  'ALTER TABLE a ADD m INT',
  'ALTER TABLE a DROP n',
  'ALTER VIEW v RENAME TO w',
  'ALTER VIEW v AS SELECT 1 AS id',
  'DROP TABLE a',
  'DROP TABLE IF EXISTS a',
  'DROP TEMPORARY TABLE a',
  'DROP VIEW v',
  'DROP TEMPORARY VIEW IF EXISTS v',
  'DROP VIEW w',
  'CREATE DATABASE d',
  'CREATE DATABASE IF NOT EXISTS d',
  'DROP DATABASE d CASCADE',
  'USE d',
  'USE default_database',
  "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
  'USE CATALOG c',
  'USE CATALOG default_catalog',
  'DROP CATALOG c',
  "SET 'table.exec.state.ttl' = '1 h'",
  "SET 'execution.runtime-mode' = 'batch'",
  "SET 'table.local-time-zone' = 'UTC'",
  "SET 'no.such.setting' = '1'",
  "RESET 'table.exec.state.ttl'",
  'RESET',
  "CREATE FUNCTION f AS 'x.Y'",
  'DROP FUNCTION IF EXISTS f',
  'LOAD MODULE hive',
  'USE MODULES core',
  'INSERT INTO b SELECT id, n FROM a',
  'INSERT INTO b SELECT * FROM v',
  'INSERT INTO b (id) SELECT id FROM w',
  'INSERT INTO d.b SELECT id, n FROM default_database.a',
  'EXECUTE STATEMENT SET BEGIN INSERT INTO b SELECT id, n FROM a; INSERT INTO b SELECT * FROM v; END',
  'SELECT id, COUNT(*) FROM v GROUP BY id',
  'SELECT * FROM a JOIN w ON a.id = w.id',
  'SELECT nn FROM a',
  'SELECT id FROM aa',
  'SELECT f(id) FROM v',
  'SELECT CURRENT_TIMESTAMP, id FROM a',
  'EXPLAIN SELECT id FROM v',
  'DESCRIBE a',
  'SHOW TABLES',
  'SELECT id FROM',
  'DROP',
] as const

const statement = fc.constantFrom(...STATEMENTS)
/** What is done to a script: a statement comes, goes, is another one, or changes place with the next. */
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert'), at: fc.nat(20), statement }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), at: fc.nat(20), statement }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace'), at: fc.nat(20), statement }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap'), at: fc.nat(20), statement }) },
)

interface Edit {
  readonly kind: string
  readonly at: number
  readonly statement: string
}

function edited(script: readonly string[], { kind, at, statement: other }: Edit): string[] {
  const index = script.length === 0 ? 0 : at % (script.length + (kind === 'insert' ? 1 : 0))
  if (kind === 'insert') return script.toSpliced(index, 0, other)
  if (kind === 'remove') return script.toSpliced(index, 1)
  if (kind === 'replace') return script.toSpliced(index, 1, other)
  const [one, two] = [script[index], script[index + 1]]
  return one !== undefined && two !== undefined ? script.toSpliced(index, 2, two, one) : [...script]
}

/** `MILLRACE_EDIT_RUNS=20000` for a campaign. */
const RUNS = Number(process.env.MILLRACE_EDIT_RUNS ?? 100)

/** The script after each edit in turn. */
function* versions(first: readonly string[], edits: readonly Edit[]): Generator<string> {
  let script = [...first]
  yield textOf(script)
  for (const each of edits) {
    script = edited(script, each)
    yield textOf(script)
  }
}

const textOf = (script: readonly string[]) => script.map((each) => `${each};\n`).join('')

/** Every name of a document with what it stands for, and what its words mean, by places in the text. */
function meaning(workspace: Workspace, document: Document) {
  const symbolText = ({ kind, name, definition, columns }: NameSymbol) => {
    const home = workspace.documents.find((each) => definition && each.holds(definition))
    const place = definition && home?.place(definition)
    return [kind, name, home?.name, place, columns?.map((column) => column.name)]
  }
  const occurrences = workspace
    .names(document)
    .occurrences.map(({ span, symbol, role }) => [document.place(span), role, symbolText(symbol)])
  return { occurrences, tokens: semanticTokens(workspace, document) }
}

const scripts = fc.array(statement, { maxLength: 10 })
const edits = fc.array(edit, { minLength: 1, maxLength: 8 })

describe('after an edit', () => {
  it('checking finds what checking the whole text anew finds', () => {
    fc.assert(
      fc.property(scripts, edits, (first, changes) => {
        const document = new Document('draft', '', { connectors, planner: wholePlanner })
        for (const text of versions(first, changes)) {
          document.update(text)
          expect(document.diagnostics).toEqual(checkScript(text, { connectors }))
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('names and words mean what they mean in a text that is read for the first time', () => {
    const options = { connectors, planner: wholePlanner }
    fc.assert(
      fc.property(scripts, edits, scripts, (first, changes, other) => {
        const workspace = new Workspace(options)
        const document = workspace.put('draft', '')
        // The other draft changes too: what this one does not define is looked for there.
        const others = [textOf(other), textOf(other.slice(1)), '']
        let turn = 0
        for (const text of versions(first, changes)) {
          const beside = others[turn++ % others.length]!
          workspace.put('other', beside)
          workspace.put('draft', text)
          const anew = new Workspace(options)
          anew.put('other', beside)
          expect(meaning(workspace, document)).toEqual(meaning(anew, anew.put('draft', text)))
        }
      }),
      { numRuns: RUNS },
    )
  })
})
