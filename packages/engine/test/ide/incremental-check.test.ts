import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document } from '../../src/ide/script/document.ts'
import { wholePlanner } from '../../src/ide/whole-planner.ts'
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

function edited(
  script: readonly string[],
  { kind, at, statement: other }: { kind: string; at: number; statement: string },
): string[] {
  const index = script.length === 0 ? 0 : at % (script.length + (kind === 'insert' ? 1 : 0))
  if (kind === 'insert') return script.toSpliced(index, 0, other)
  if (kind === 'remove') return script.toSpliced(index, 1)
  if (kind === 'replace') return script.toSpliced(index, 1, other)
  const [one, two] = [script[index], script[index + 1]]
  return one !== undefined && two !== undefined ? script.toSpliced(index, 2, two, one) : [...script]
}

/** `MILLRACE_EDIT_RUNS=20000` for a campaign. */
const RUNS = Number(process.env.MILLRACE_EDIT_RUNS ?? 150)

describe('checking after an edit', () => {
  it('finds what checking the whole text anew finds', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 10 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (first, edits) => {
          let script: string[] = first
          const textOf = () => script.map((each) => `${each};\n`).join('')
          const document = new Document('draft', textOf(), { connectors, planner: wholePlanner })
          void document.diagnostics
          for (const each of edits) {
            script = edited(script, each)
            document.update(textOf())
            expect(document.diagnostics).toEqual(checkScript(textOf(), { connectors }))
          }
        },
      ),
      { numRuns: RUNS },
    )
  })
})
